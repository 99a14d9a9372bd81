namespace Keyway.Generators.Manifest;

/// <summary>What <c>plugin.yaml</c> says of an action. What it leaves out is null.</summary>
internal sealed record ManifestEntryModel(
    string Name, string? EntryPoint, string? Category, string? Description, string? InputType, string? OutputType);
