using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Manifest;

/// <summary>Wires <c>plugin.yaml</c>: it is read once when its text has changed, and only what it says goes on.</summary>
internal static class ManifestGenerator
{
    /// <summary>Registers the steps and returns what the file says; null where there is none, or none that can be read.</summary>
    public static IncrementalValueProvider<ManifestModel?> Register(IncrementalGeneratorInitializationContext context)
        => context.AdditionalTextsProvider
            .SelectMany(static (file, cancellationToken) => ManifestFile.IsManifest(file)
                ? [new ManifestFileModel(file.Path, ManifestFile.Parse(file, cancellationToken)?.Model)]
                : Enumerable.Empty<ManifestFileModel>())
            .WithTrackingName(TrackingNames.ManifestFiles)
            .Collect()
            .Select(static (files, _) => ManifestFile.Choose(files, file => file.Path)?.Manifest)
            .WithTrackingName(TrackingNames.Manifest);
}
