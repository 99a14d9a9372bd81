namespace Keyway;

/// <summary>
/// The file that a run's events are kept in, as JSON Lines: written to at one end, and read by those who come after. A run
/// store gives one to <see cref="RunLoggerOptions.EventFile"/>.
/// </summary>
public interface IRunEventFile
{
    /// <summary>Opens it to append to; the run does so once, and closes the stream at its end.</summary>
    /// <returns>A stream whose position is where the next line goes.</returns>
    Stream OpenWrite();

    /// <summary>Opens it to read what has been written so far, while more is being written.</summary>
    /// <returns>A seekable stream that stands at the start.</returns>
    Stream OpenRead();
}
