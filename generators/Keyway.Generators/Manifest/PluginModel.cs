using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Manifest;

/// <summary>What <c>plugin.yaml</c> says of the plugin as a whole. What it leaves out is null.</summary>
internal sealed record PluginModel(
    string? Name,
    string? Code,
    string? Version,
    string? Category,
    string? DataType,
    string? Description,
    EquatableArray<ManifestVariableModel> Environment);
