namespace Keyway.Generators.Manifest;

/// <summary>An entry of <c>plugin.yaml</c> and its action.</summary>
internal sealed record MatchedEntryModel(ActionModel Action, ManifestEntryModel Entry);
