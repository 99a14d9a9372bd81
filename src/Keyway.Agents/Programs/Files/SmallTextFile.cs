using System.Text;

namespace Keyway.Agents;

/// <summary>A file that a program is made of: UTF-8, with or without a byte order mark, and small.</summary>
internal static class SmallTextFile
{
    /// <summary>The most bytes that are read.</summary>
    public const int MaxBytes = 1024 * 1024;

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="text">What it holds.</param>
    /// <returns>Why it can't be read; null where it could.</returns>
    public static SmallTextFault? TryRead(string path, out string text)
    {
        text = "";
        if (Directory.Exists(path))
        {
            return new($"Expected a file, got the folder '{path}'. Name a file in it.");
        }

        byte[] bytes;
        try
        {
            bytes = ReadBytes(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return new($"There is no file '{path}'. Mend the path, or make the file.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return new($"The file '{path}' can't be read: {exception.Message} Let this user read it, or name another one.");
        }

        return bytes.Length > MaxBytes
            ? new($"Expected at most {MaxBytes / 1024} KiB, got more in '{path}'. Make it shorter.")
            : TryDecode(bytes, out text);
    }

    private static byte[] ReadBytes(string path)
    {
        using FileStream stream = File.OpenRead(path);

        // Devices and pipes say no length.
        byte[] buffer = new byte[stream.CanSeek && stream.Length is > 0 and < MaxBytes ? stream.Length + 1 : MaxBytes + 1];
        int length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return buffer[..length];
    }

    private static SmallTextFault? TryDecode(ReadOnlySpan<byte> bytes, out string text)
    {
        text = "";
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        try
        {
            text = s_strict.GetString(bytes);
            return null;
        }
        catch (DecoderFallbackException exception)
        {
            YamlPlace place = YamlPlace.Behind(s_strict.GetString(bytes[..exception.Index]));
            return new($"Expected UTF-8, got the byte 0x{bytes[exception.Index]:X2}, which isn't. Save the file as UTF-8.", place);
        }
    }
}
