using System.Security.Cryptography;

namespace Digits.Learning;

/// <summary>The bytes of a trainer's checkpoint: magic, SHA-256 of the rest, the last epoch, weights and velocities; little-endian.</summary>
internal static class TrainerFile
{
    private static ReadOnlySpan<byte> Magic => "KWDC"u8;

    /// <summary>Writes a checkpoint.</summary>
    public static void Write(Stream stream, EpochResult last, double[][] state)
    {
        using var body = new MemoryStream();
        using (var writer = new BinaryWriter(body))
        {
            writer.Write(last.Epoch);
            writer.Write(last.Loss);
            writer.Write(last.Accuracy);
            foreach (double[] values in state)
            {
                writer.Write(values.Length);
                Array.ForEach(values, writer.Write);
            }
        }

        byte[] bytes = body.ToArray();
        stream.Write(Magic);
        stream.Write(SHA256.HashData(bytes));
        stream.Write(bytes);
    }

    /// <summary>Reads a checkpoint.</summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="state">Receives the values.</param>
    /// <exception cref="InvalidDataException">The bytes aren't those of a checkpoint, or of one of another size.</exception>
    public static EpochResult Read(Stream stream, double[][] state)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        byte[] bytes = copy.ToArray();
        int header = Magic.Length + SHA256.HashSizeInBytes;
        if (bytes.Length < header
            || !bytes.AsSpan(0, Magic.Length).SequenceEqual(Magic)
            || !bytes.AsSpan(Magic.Length, SHA256.HashSizeInBytes).SequenceEqual(SHA256.HashData(bytes.AsSpan(header))))
        {
            throw new InvalidDataException("Expected a checkpoint of training, got something else or a damaged one. Train from the beginning.");
        }

        using var reader = new BinaryReader(new MemoryStream(bytes, header, bytes.Length - header));
        var last = new EpochResult(reader.ReadInt32(), reader.ReadDouble(), reader.ReadDouble());
        foreach (double[] values in state)
        {
            if (reader.ReadInt32() is var length && length != values.Length)
            {
                throw new InvalidDataException(
                    $"Expected the checkpoint of a network like this one, got one with {length} values where this has {values.Length}. Train with the same hidden units.");
            }

            for (int i = 0; i < values.Length; i++)
            {
                values[i] = reader.ReadDouble();
            }
        }

        return last;
    }
}
