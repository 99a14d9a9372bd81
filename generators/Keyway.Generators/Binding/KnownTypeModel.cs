using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Binding;

/// <summary>A type that tools take or return, whose values are written wherever one comes as an object.</summary>
/// <param name="Type">The type, as emitted code names it.</param>
/// <param name="As">The type as which it is written: itself, or the polymorphic one that it derives from.</param>
/// <param name="Binding">How that is written, in whichever namespace it is said.</param>
/// <param name="IsKey">Whether its values may be keys of dictionaries.</param>
/// <param name="Marks">The warnings that naming the types would give.</param>
internal sealed record KnownTypeModel(string Type, string As, string Binding, bool IsKey, EquatableArray<string> Marks)
{
    /// <summary>Gets whether its members alone are written, where another binding would say of which type it is.</summary>
    public bool IsPlain { get; init; }
}
