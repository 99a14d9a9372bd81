using System.Globalization;

namespace Keyway.Hosting;

/// <summary>Where things are in the folder of a run.</summary>
/// <param name="Path">The folder.</param>
internal readonly record struct RunFolder(string Path)
{
    private const int MostCharacters = 100;

    public string Id => System.IO.Path.GetFileName(Path);

    public string Record => System.IO.Path.Combine(Path, "run.json");

    public string Events => System.IO.Path.Combine(Path, "events.jsonl");

    /// <summary>Held open by the process that runs it, which the system lets go of when the process ends, however it does.</summary>
    public string Lock => System.IO.Path.Combine(Path, "run.lock");

    /// <summary>There once somebody has asked for the run to be cancelled.</summary>
    public string CancelRequest => System.IO.Path.Combine(Path, "cancel");

    public string Checkpoints => System.IO.Path.Combine(Path, "checkpoints");

    /// <summary>Says whether a text can be an id or the name of a checkpoint: it then stays in its folder.</summary>
    public static bool IsName(string? name)
        => name is { Length: > 0 and <= MostCharacters } && name[0] != '.' && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');

    /// <exception cref="ArgumentException">A text can't be the name of a checkpoint.</exception>
    public static void CheckName(string? name)
    {
        if (!IsName(name))
        {
            throw new ArgumentException($"Expected a name of letters, digits, '.', '-' and '_', at most {MostCharacters} of them, got '{name}'.", nameof(name));
        }
    }

    /// <summary>Returns the checkpoints in the order in which they were saved.</summary>
    public RunCheckpoint[] ListCheckpoints()
    {
        string id = Id;
        return Directory.Exists(Checkpoints)
            ? [.. Directory.EnumerateFiles(Checkpoints).Select(path => Parse(id, path)).OfType<RunCheckpoint>().OrderBy(checkpoint => checkpoint.Number)]
            : [];
    }

    public string CheckpointPath(int number, string name)
        => System.IO.Path.Combine(Checkpoints, string.Create(CultureInfo.InvariantCulture, $"{number:D6}-{name}"));

    private static RunCheckpoint? Parse(string id, string path)
    {
        string name = System.IO.Path.GetFileName(path);
        int dash = name.IndexOf('-', StringComparison.Ordinal);
        return !AtomicFile.IsUnfinished(path) && dash > 0 && int.TryParse(name.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? new RunCheckpoint(id, name[(dash + 1)..], number, path)
            : null;
    }
}
