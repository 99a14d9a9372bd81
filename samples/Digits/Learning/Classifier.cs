namespace Digits.Learning;

/// <summary>A trained network and its card. Safe to share between threads: it never changes.</summary>
public sealed class Classifier
{
    private readonly NeuralNetwork _network;

    internal Classifier(NeuralNetwork network, ModelCard card)
    {
        _network = network;
        Card = card;
    }

    /// <summary>What the classifier was trained on.</summary>
    public ModelCard Card { get; }

    /// <summary>Reads a classifier that <see cref="Save"/> wrote.</summary>
    /// <param name="path">The model file.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is no model, is damaged, or is of another version.</exception>
    public static Classifier Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path))
        {
            string found = Directory.Exists(path) ? "a directory" : "nothing";
            throw new FileNotFoundException(
                $"{path}: expected a model file, found {found}. Train a model first.", path);
        }

        (NeuralNetwork network, ModelCard card) = ModelFile.Read(File.ReadAllBytes(path), path);
        return new Classifier(network, card);
    }

    /// <summary>Writes the classifier; a reader sees the old file or the new one, never a part.</summary>
    /// <param name="path">The model file; its directory is made when absent.</param>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string target = Path.GetFullPath(path);
        string directory = Path.GetDirectoryName(target)
            ?? throw new ArgumentException("Expected a file, got a root directory.", nameof(path));
        Directory.CreateDirectory(directory);

        // In the same directory, because a move between file systems is a copy and not atomic.
        string temporary = $"{target}.{Path.GetRandomFileName()}.tmp";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(ModelFile.Write(_network, Card));
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Classifies one image.</summary>
    /// <param name="pixels">64 ink values, 0 to 16, row by row.</param>
    /// <exception cref="ArgumentException">There aren't 64 values, or one of them is no ink value.</exception>
    public Prediction Predict(ReadOnlySpan<int> pixels)
    {
        DigitImage.Check(pixels);
        double[] probabilities = _network.Run(DigitImage.Scale(pixels));
        int digit = NeuralNetwork.IndexOfLargest(probabilities);
        return new Prediction(digit, probabilities[digit], probabilities);
    }

    /// <summary>Classifies each image of a set and counts what came out.</summary>
    /// <param name="data">Labelled images.</param>
    /// <param name="cancellationToken">Looked at before each image.</param>
    public ConfusionMatrix Evaluate(DigitSet data, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        var matrix = new ConfusionMatrix();
        for (int i = 0; i < data.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            matrix.Add(data.Labels[i], Predict(data.Image(i)).Digit);
        }

        return matrix;
    }

    internal Classifier WithTrainingAccuracy(double accuracy)
        => new(_network, Card with { TrainingAccuracy = accuracy });
}
