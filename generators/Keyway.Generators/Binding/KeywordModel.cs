namespace Keyway.Generators.Binding;

/// <summary>A keyword of a schema.</summary>
/// <param name="Name">The init property of <c>SchemaKeywords</c>.</param>
/// <param name="Number">What it says, by which several are compared.</param>
/// <param name="Value">The same as C#: a number, or the text of one.</param>
internal sealed record KeywordModel(string Name, double Number, string Value);
