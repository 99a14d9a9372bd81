namespace Keyway.Generators.Manifest;

/// <summary>A value of <c>env</c>.</summary>
internal sealed record ManifestVariableModel(string Key, string Value);
