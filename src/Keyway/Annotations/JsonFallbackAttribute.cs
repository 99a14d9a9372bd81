using System.Text.Json.Serialization;

namespace Keyway;

/// <summary>
/// Lets a <see cref="JsonSerializerContext"/> bind the types that Keyway doesn't: those that it names by
/// <see cref="JsonSerializableAttribute"/>. Its options rule them, and their schema is <c>{}</c>.
/// </summary>
/// <param name="context">The context, whose <c>Default</c> the source generator of System.Text.Json makes.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class JsonFallbackAttribute(Type context) : Attribute
{
    /// <summary>Gets the context.</summary>
    public Type Context { get; } = context;
}
