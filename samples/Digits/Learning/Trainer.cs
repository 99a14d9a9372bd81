using System.Globalization;

namespace Digits.Learning;

/// <summary>Trains a network by mini-batch gradient descent with momentum, one epoch a call, on its thread.</summary>
/// <remarks>The same data and options give the same network. Not safe for several threads.</remarks>
public sealed class Trainer
{
    private readonly DigitSet _data;
    private readonly TrainingOptions _options;
    private readonly NeuralNetwork _network;
    private readonly LayerGradient _hiddenGradient;
    private readonly LayerGradient _outputGradient;
    private readonly int[] _order;
    private readonly double[] _hidden;
    private readonly double[] _hiddenError;
    private readonly double[] _output = new double[DigitImage.ClassCount];

    // Each epoch draws from a generator of its own, so that training goes on from a checkpoint as if nothing had happened.
    private Random _random;

    /// <summary>Starts from an untrained network.</summary>
    /// <param name="data">The training set.</param>
    /// <param name="options">How to train; the defaults when absent.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public Trainer(DigitSet data, TrainingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        _options = options ?? new TrainingOptions();
        _options.Check();
        _data = data;
        _random = RandomOf(_options.Seed, epoch: 0);
        _network = NeuralNetwork.Create(_options.HiddenUnits, _random);
        _hiddenGradient = new LayerGradient(_network.Hidden);
        _outputGradient = new LayerGradient(_network.Output);
        _order = new int[data.Count];
        _hidden = new double[_options.HiddenUnits];
        _hiddenError = new double[_options.HiddenUnits];
    }

    /// <summary>How the last epoch went; that of epoch 0 before the first.</summary>
    public EpochResult Last { get; private set; } = new(0, 0, 0);

    /// <summary>Epochs completed, at most those of the options.</summary>
    public int Epochs => Last.Epoch;

    /// <summary>Writes all that training needs to go on, for <see cref="Restore"/>.</summary>
    /// <param name="stream">Where to write it to.</param>
    public void Save(Stream stream) => TrainerFile.Write(stream, Last, State());

    /// <summary>Goes on from where another trainer with the same data and options was.</summary>
    /// <param name="stream">What <see cref="Save"/> wrote.</param>
    /// <exception cref="InvalidDataException">It is something else, damaged, or of a network of another size.</exception>
    public void Restore(Stream stream) => Last = TrainerFile.Read(stream, State());

    /// <summary>Passes once over the training set, in a new order.</summary>
    /// <param name="cancellationToken">Looked at before each batch; a cancelled epoch isn't counted.</param>
    /// <exception cref="OperationCanceledException">Training was cancelled.</exception>
    /// <exception cref="InvalidOperationException">All epochs are done, or the weights aren't finite.</exception>
    public EpochResult TrainEpoch(CancellationToken cancellationToken = default)
    {
        if (Epochs == _options.Epochs)
        {
            throw new InvalidOperationException($"All {Epochs} epochs are done.");
        }

        _random = RandomOf(_options.Seed, Epochs + 1);
        for (int i = 0; i < _order.Length; i++)
        {
            _order[i] = i;
        }

        _random.Shuffle(_order);
        int seen = 0;
        double loss = 0;
        int right = 0;
        foreach (int[] batch in _order.Chunk(_options.BatchSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (int index in batch)
            {
                int label = _data.Labels[index];
                loss += Learn(_data.Image(index), label, out int digit);
                right += digit == label ? 1 : 0;
            }

            // A constant rate leaves the weights jumping about the minimum.
            double done = (Epochs + (seen / (double)_data.Count)) / _options.Epochs;
            double rate = _options.LearningRate * (1 - done);
            _hiddenGradient.Step(rate, _options.Momentum, batch.Length);
            _outputGradient.Step(rate, _options.Momentum, batch.Length);
            seen += batch.Length;
        }

        ThrowIfDiverged();
        return Last = new EpochResult(Epochs + 1, loss / _data.Count, right / (double)_data.Count);
    }

    /// <summary>The classifier as trained so far; further epochs don't change it.</summary>
    /// <param name="trainedAt">The time to put on its card.</param>
    /// <exception cref="InvalidOperationException">The weights aren't finite.</exception>
    public Classifier ToClassifier(DateTimeOffset trainedAt)
    {
        ThrowIfDiverged();
        var card = new ModelCard
        {
            TrainedAt = trainedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            Epochs = Epochs,
            HiddenUnits = _options.HiddenUnits,
            LearningRate = _options.LearningRate,
            Seed = _options.Seed,
            TrainingRows = _data.Count,
        };
        var classifier = new Classifier(_network.Clone(), card);
        return classifier.WithTrainingAccuracy(classifier.Evaluate(_data).Accuracy);
    }

    private static Random RandomOf(int seed, int epoch) => new(unchecked((seed * 7919) + epoch));

    private double[][] State()
        => [_network.Hidden.Weights, _network.Hidden.Biases, _network.Output.Weights, _network.Output.Biases, .. _hiddenGradient.State, .. _outputGradient.State];

    private double Learn(ReadOnlySpan<int> pixels, int label, out int digit)
    {
        double[] input = DigitImage.Scale(pixels);
        if (_random.NextDouble() < _options.ShiftShare)
        {
            input = Shift(input, _random.Next(-1, 2), _random.Next(-1, 2));
        }

        _network.Run(input, _hidden, _output);
        digit = NeuralNetwork.IndexOfLargest(_output);

        // A probability can round to 0, whose logarithm would pass for divergence.
        double loss = -Math.Log(Math.Max(_output[label], double.Epsilon));

        // Cross-entropy's derivative by what softmax reads is the probabilities, less 1 at the label.
        _output[label] -= 1;
        _outputGradient.Add(_hidden, _output);
        _outputGradient.Propagate(_output, _hiddenError);
        for (int i = 0; i < _hiddenError.Length; i++)
        {
            _hiddenError[i] = _hidden[i] > 0 ? _hiddenError[i] : 0;
        }

        _hiddenGradient.Add(input, _hiddenError);
        return loss;
    }

    private static double[] Shift(double[] image, int right, int down)
    {
        double[] shifted = new double[image.Length];
        for (int i = 0; i < image.Length; i++)
        {
            int column = (i % DigitImage.Side) + right;
            int row = (i / DigitImage.Side) + down;
            if (column is >= 0 and < DigitImage.Side && row is >= 0 and < DigitImage.Side)
            {
                shifted[(row * DigitImage.Side) + column] = image[i];
            }
        }

        return shifted;
    }

    private void ThrowIfDiverged()
    {
        if (!_network.IsFinite())
        {
            throw new InvalidOperationException(
                $"Training diverged: the learning rate of {_options.LearningRate} is too high.");
        }
    }
}
