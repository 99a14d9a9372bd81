using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Context;

/// <summary>The keys that one type declares, whose accessors are emitted as one file.</summary>
/// <param name="FullName">The type's full name, which its file is named after.</param>
/// <param name="Type">The type, as emitted code names it.</param>
/// <param name="Namespace">Its namespace, where the accessors stand; empty for the global one.</param>
/// <param name="ClassName">The emitted class.</param>
/// <param name="Keys">Its keys whose accessors are emitted.</param>
internal sealed record ContextKeyClassModel(
    string FullName, string Type, string Namespace, string ClassName, EquatableArray<ContextAccessorModel> Keys)
{
    /// <summary>Gets the warnings that naming its type, its keys and their types would give.</summary>
    public IEnumerable<string> Marks => Keys.SelectMany(key => key.Marks.Concat(key.TypeMarks));
}
