namespace Keyway.Generators.Tools;

/// <summary>An init property of a descriptor and its value, as C#.</summary>
internal sealed record FactModel(string Name, string Value);
