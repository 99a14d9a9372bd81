using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Keyway.Agents;

/// <summary>Reads and encodes text within the limits.</summary>
internal static class ConfinedText
{
    private const int FirstRead = 16 * 1024;

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads an opened file to its end, and closes it.</summary>
    public static string Read(ConfinedPath at, SafeFileHandle file)
    {
        using (file)
        {
            try
            {
                return Decode(at, ReadBytes(at, file));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw ConfinementFaults.Failed(at, "it can't be read.", exception);
            }
        }
    }

    /// <summary>Encodes text that is to be written.</summary>
    public static byte[] Encode(ConfinedPath at, string text)
    {
        // Half a surrogate pair has no UTF-8: it becomes a replacement character, as wherever text is encoded.
        int length = Encoding.UTF8.GetByteCount(text);
        return length > at.Files.MaxWriteBytes ? throw ConfinementFaults.WouldBeTooLong(at, length) : Encoding.UTF8.GetBytes(text);
    }

    // What the file says of its length isn't asked: some say 0, and others grow meanwhile.
    private static ReadOnlySpan<byte> ReadBytes(ConfinedPath at, SafeFileHandle file)
    {
        int most = at.Files.MaxReadBytes;
        byte[] bytes = new byte[Math.Min(FirstRead, most)];
        int length = 0;
        while (true)
        {
            if (length == bytes.Length)
            {
                // One more than may be: so the end shows.
                Array.Resize(ref bytes, (int)Math.Min(bytes.Length * 2L, most + 1L));
            }

            int read = RandomAccess.Read(file, bytes.AsSpan(length), length);
            if (read == 0)
            {
                return bytes.AsSpan(0, length);
            }

            length += read;
            if (length > most)
            {
                throw ConfinementFaults.TooLong(at);
            }
        }
    }

    private static string Decode(ConfinedPath at, ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> mark = Encoding.UTF8.Preamble;
        try
        {
            return s_strict.GetString(bytes.StartsWith(mark) ? bytes[mark.Length..] : bytes);
        }
        catch (DecoderFallbackException)
        {
            throw ConfinementFaults.NotText(at);
        }
    }
}
