namespace Keyway;

/// <summary>A file that a run keeps, for a later run to go on from.</summary>
/// <param name="RunId">The run that saved it.</param>
/// <param name="Name">The name that the action gave it.</param>
/// <param name="Number">Its number among those of its run, from 1: the highest is the latest.</param>
/// <param name="Path">Where the file is.</param>
public sealed record RunCheckpoint(string RunId, string Name, int Number, string Path);
