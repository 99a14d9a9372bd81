namespace Keyway.Generators.Manifest;

/// <summary>A <c>plugin.yaml</c> of the project.</summary>
/// <param name="Path">Its path, by which one of several is chosen.</param>
/// <param name="Manifest">What it says; null where it can't be read.</param>
internal sealed record ManifestFileModel(string Path, ManifestModel? Manifest);
