using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Binding;

/// <summary>A keyword of a schema.</summary>
/// <param name="Name">The init property of <c>SchemaKeywords</c>.</param>
/// <param name="Number">What it says, by which several are compared.</param>
/// <param name="Value">The same as C#: a number, or the text of one.</param>
/// <param name="Items">What it lists, where it lists: patterns, or values as JSON.</param>
internal sealed record KeywordModel(string Name, double Number, string Value, EquatableArray<string> Items = default)
{
    /// <summary>Makes a keyword that lists.</summary>
    public static KeywordModel List(string name, IEnumerable<string> items) => new(name, 0, "", items.ToEquatableArray());
}
