namespace Keyway.Generators.Binding;

/// <summary>A keyword of a schema and its value, as C#.</summary>
internal sealed record KeywordModel(string Name, string Value);
