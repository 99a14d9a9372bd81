namespace Digits.Learning;

/// <summary>A network of one hidden layer: 64 inputs, rectified hidden units, 10 softmax outputs.</summary>
/// <remarks>Safe to share between threads: once it is out of its <see cref="Trainer"/>, it never changes.</remarks>
public sealed class NeuralNetwork
{
    /// <summary>The most hidden units a network may have.</summary>
    public const int MaxHiddenUnits = 4096;

    private NeuralNetwork(Layer hidden, Layer output)
    {
        Hidden = hidden;
        Output = output;
    }

    /// <summary>Units between input and output, 1 to <see cref="MaxHiddenUnits"/>.</summary>
    public int HiddenUnits => Hidden.Outputs;

    internal Layer Hidden { get; }

    internal Layer Output { get; }

    /// <summary>Makes an untrained network; the same seed gives the same weights.</summary>
    /// <param name="hiddenUnits">1 to <see cref="MaxHiddenUnits"/>.</param>
    /// <param name="random">Where the weights are drawn from.</param>
    public static NeuralNetwork Create(int hiddenUnits, Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        NeuralNetwork network = Blank(hiddenUnits);
        network.Hidden.Randomize(random);
        network.Output.Randomize(random);
        return network;
    }

    /// <summary>Computes how probable each digit is.</summary>
    /// <param name="input">64 values, 0 to 1.</param>
    /// <returns>10 values that sum to 1.</returns>
    public double[] Run(double[] input)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentOutOfRangeException.ThrowIfNotEqual(input.Length, Hidden.Inputs, nameof(input));
        double[] probabilities = new double[Output.Outputs];
        Run(input, new double[HiddenUnits], probabilities);
        return probabilities;
    }

    internal static NeuralNetwork Blank(int hiddenUnits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(hiddenUnits, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hiddenUnits, MaxHiddenUnits);
        return new NeuralNetwork(
            new Layer(DigitImage.PixelCount, hiddenUnits),
            new Layer(hiddenUnits, DigitImage.ClassCount));
    }

    internal bool IsFinite() => Hidden.IsFinite() && Output.IsFinite();

    internal NeuralNetwork Clone() => new(Hidden.Clone(), Output.Clone());

    /// <summary>As the public one, and leaves the hidden units' values behind, which training needs.</summary>
    internal void Run(double[] input, double[] hidden, double[] probabilities)
    {
        Hidden.Forward(input, hidden);
        for (int i = 0; i < hidden.Length; i++)
        {
            // Math.Max keeps a NaN, which a comparison would turn into 0 and hide.
            hidden[i] = Math.Max(hidden[i], 0);
        }

        Output.Forward(hidden, probabilities);
        Softmax(probabilities);
    }

    internal static int IndexOfLargest(double[] values)
    {
        int largest = 0;
        for (int i = 1; i < values.Length; i++)
        {
            if (values[i] > values[largest])
            {
                largest = i;
            }
        }

        return largest;
    }

    private static void Softmax(double[] values)
    {
        // Without the subtraction Math.Exp overflows above 709.
        double largest = values[IndexOfLargest(values)];
        double sum = 0;
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Math.Exp(values[i] - largest);
            sum += values[i];
        }

        for (int i = 0; i < values.Length; i++)
        {
            values[i] /= sum;
        }
    }
}
