namespace Keyway.Hosting;

/// <summary>
/// Writes files as wholes: the content goes to another name in the same folder, to the disk, and then takes the place of the
/// file. Readers see the old file or the new one, also after a kill or a power cut.
/// </summary>
internal static class AtomicFile
{
    private const string Unfinished = ".tmp";

    public static async Task WriteAsync(string path, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        string temporary = $"{path}.{Path.GetRandomFileName()}{Unfinished}";
        try
        {
            var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.Read, 4096, FileOptions.Asynchronous);
            await using (stream.ConfigureAwait(false))
            {
                await write(stream, cancellationToken).ConfigureAwait(false);
                await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Says whether a file is what a kill left of one.</summary>
    public static bool IsUnfinished(string path) => path.EndsWith(Unfinished, StringComparison.Ordinal);
}
