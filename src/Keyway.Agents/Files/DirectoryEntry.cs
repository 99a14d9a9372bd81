namespace Keyway.Agents;

/// <summary>A name in a directory.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Size">The length of a file in bytes; null for all else.</param>
public sealed record DirectoryEntry(string Name, DirectoryEntryKind Kind, long? Size = null);
