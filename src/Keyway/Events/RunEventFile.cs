namespace Keyway;

/// <summary>A file of run events on a disk. Every line goes to the operating system as it is written.</summary>
public sealed class RunEventFile : IRunEventFile
{
    /// <summary>Names the file; it is made when it is first written to.</summary>
    /// <param name="path">Its path; the folder must exist.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    public RunEventFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Path = path;
    }

    /// <summary>Gets the path.</summary>
    public string Path { get; }

    /// <summary>Opens the file to append to. An incomplete last line is cut off: whoever wrote it is gone.</summary>
    public Stream OpenWrite()
    {
        FileStream stream = new(Path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        try
        {
            stream.SetLength(EndOfLastLine(stream));
            stream.Seek(0, SeekOrigin.End);
            return stream;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public Stream OpenRead()
        => new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>Returns the path.</summary>
    public override string ToString() => Path;

    private static long EndOfLastLine(FileStream stream)
    {
        byte[] block = new byte[4096];
        for (long end = stream.Length; end > 0; end -= Math.Min(end, block.Length))
        {
            long start = Math.Max(0, end - block.Length);
            Span<byte> part = block.AsSpan(0, (int)(end - start));
            stream.Seek(start, SeekOrigin.Begin);
            stream.ReadExactly(part);
            int newline = part.LastIndexOf((byte)'\n');
            if (newline >= 0)
            {
                return start + newline + 1;
            }
        }

        return 0;
    }
}
