using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Manifest;

/// <summary>What <c>plugin.yaml</c> says, without where it says so: a moved line changes nothing here.</summary>
/// <param name="Plugin">Of the plugin.</param>
/// <param name="Entries">Of its actions, in order.</param>
internal sealed record ManifestModel(PluginModel Plugin, EquatableArray<ManifestEntryModel> Entries);
