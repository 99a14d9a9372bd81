using System.Security.Cryptography;

namespace Digits.Learning;

/// <summary>The bytes of a model file: magic, version, SHA-256 of the rest, card, weights; little-endian.</summary>
internal static class ModelFile
{
    private const int Version = 2;
    private const int HeaderLength = 4 + sizeof(int) + SHA256.HashSizeInBytes;

    private static ReadOnlySpan<byte> Magic => "KWDG"u8;

    /// <summary>Gives the bytes of a model file.</summary>
    public static byte[] Write(NeuralNetwork network, ModelCard card)
    {
        byte[] body = WriteBody(network, card);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(SHA256.HashData(body));
        writer.Write(body);
        return stream.ToArray();
    }

    /// <summary>Reads the bytes of a model file.</summary>
    /// <param name="file">All of its bytes.</param>
    /// <param name="path">Its name, for messages.</param>
    /// <exception cref="InvalidDataException">The bytes aren't those of a model file.</exception>
    public static (NeuralNetwork Network, ModelCard Card) Read(byte[] file, string path)
    {
        using var reader = new BinaryReader(new MemoryStream(file, writable: false));
        try
        {
            if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic))
            {
                throw new InvalidDataException($"{path}: expected a model file, got something else.");
            }

            int version = reader.ReadInt32();
            if (version != Version)
            {
                throw new InvalidDataException(
                    $"{path}: expected a model file of version {Version}, got {version}. Train the model again.");
            }

            byte[] hash = reader.ReadBytes(SHA256.HashSizeInBytes);
            if (!hash.AsSpan().SequenceEqual(SHA256.HashData(file.AsSpan(Math.Min(HeaderLength, file.Length)))))
            {
                throw Damaged(path, null);
            }

            return ReadBody(reader);
        }
        catch (Exception exception) when (exception is EndOfStreamException or ArgumentException)
        {
            throw Damaged(path, exception);
        }
    }

    private static byte[] WriteBody(NeuralNetwork network, ModelCard card)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(card.TrainedAt);
        writer.Write(card.Epochs);
        writer.Write(card.LearningRate);
        writer.Write(card.Seed);
        writer.Write(card.TrainingRows);
        writer.Write(card.TrainingAccuracy);
        writer.Write(network.HiddenUnits);
        foreach (double[] values in Values(network))
        {
            Array.ForEach(values, writer.Write);
        }

        return stream.ToArray();
    }

    private static (NeuralNetwork Network, ModelCard Card) ReadBody(BinaryReader reader)
    {
        var card = new ModelCard
        {
            TrainedAt = reader.ReadString(),
            Epochs = reader.ReadInt32(),
            LearningRate = reader.ReadDouble(),
            Seed = reader.ReadInt32(),
            TrainingRows = reader.ReadInt32(),
            TrainingAccuracy = reader.ReadDouble(),
            HiddenUnits = reader.ReadInt32(),
        };
        NeuralNetwork network = NeuralNetwork.Blank(card.HiddenUnits);
        foreach (double[] values in Values(network))
        {
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = reader.ReadDouble();
            }
        }

        return (network, card);
    }

    private static double[][] Values(NeuralNetwork network)
        => [network.Hidden.Weights, network.Hidden.Biases, network.Output.Weights, network.Output.Biases];

    private static InvalidDataException Damaged(string path, Exception? cause)
        => new($"{path}: the model file is damaged. Train the model again.", cause);
}
