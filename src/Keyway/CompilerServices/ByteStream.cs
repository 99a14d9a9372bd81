namespace Keyway.CompilerServices;

/// <summary>Reads the streams that methods return.</summary>
internal static class ByteStream
{
    private const int FirstBytes = 16 * 1024;

    /// <summary>Reads a stream to its end and disposes it.</summary>
    /// <exception cref="ResultException">It is longer than it may be.</exception>
    public static async ValueTask<byte[]> ReadAsync(Stream stream, int maxBytes, CancellationToken cancellationToken)
    {
        await using (stream.ConfigureAwait(false))
        {
            byte[] bytes = new byte[Math.Min(FirstBytes, maxBytes)];
            int length = 0;
            while (true)
            {
                // Where the limit is reached, one byte more tells whether the stream ends there.
                if (length == bytes.Length)
                {
                    Array.Resize(ref bytes, (int)Math.Min(Math.Max(bytes.Length * 2L, FirstBytes), maxBytes + 1L));
                }

                int read = await stream.ReadAsync(bytes.AsMemory(length), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    Array.Resize(ref bytes, length);
                    return bytes;
                }

                length += read;
                if (length > maxBytes)
                {
                    throw new ResultException(maxBytes);
                }
            }
        }
    }
}
