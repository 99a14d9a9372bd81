namespace Keyway.Agents;

/// <summary>What a directory holds.</summary>
/// <param name="Entries">Its entries, in the order of their names' code units.</param>
/// <param name="Truncated">Whether it holds more than may be listed; which ones are listed is then up to the file system.</param>
public sealed record DirectoryListing(IReadOnlyList<DirectoryEntry> Entries, bool Truncated);
