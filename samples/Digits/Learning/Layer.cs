namespace Digits.Learning;

/// <summary>A fully connected layer: <c>outputs = weights × inputs + biases</c>.</summary>
internal sealed class Layer
{
    /// <summary>Makes a layer of zeros.</summary>
    public Layer(int inputs, int outputs)
    {
        Inputs = inputs;
        Outputs = outputs;
        Weights = new double[inputs * outputs];
        Biases = new double[outputs];
    }

    /// <summary>Values the layer reads.</summary>
    public int Inputs { get; }

    /// <summary>Values the layer gives.</summary>
    public int Outputs { get; }

    /// <summary>Outputs × Inputs values, all of the first output's first.</summary>
    public double[] Weights { get; }

    /// <summary>One value an output.</summary>
    public double[] Biases { get; }

    /// <summary>Draws weights whose variance suits rectified units (He et al., 2015).</summary>
    public void Randomize(Random random)
    {
        double scale = Math.Sqrt(2.0 / Inputs);
        for (int i = 0; i < Weights.Length; i++)
        {
            Weights[i] = scale * NextNormal(random);
        }
    }

    /// <summary>Computes the layer.</summary>
    /// <param name="input">As many values as <see cref="Inputs"/>.</param>
    /// <param name="output">Receives as many values as <see cref="Outputs"/>.</param>
    public void Forward(double[] input, double[] output)
    {
        // Locals and arrays: an unoptimized build calls a method for every property and span element.
        double[] weights = Weights;
        int inputs = Inputs;
        for (int o = 0; o < output.Length; o++)
        {
            int row = o * inputs;
            double sum = Biases[o];

            // One accumulator in a fixed order: vector sums would differ with the width of the processor's registers.
            for (int i = 0; i < inputs; i++)
            {
                sum += weights[row + i] * input[i];
            }

            output[o] = sum;
        }
    }

    /// <summary>Whether every weight and bias is a finite number.</summary>
    public bool IsFinite() => Array.TrueForAll(Weights, double.IsFinite) && Array.TrueForAll(Biases, double.IsFinite);

    /// <summary>A copy that shares nothing with this layer.</summary>
    public Layer Clone()
    {
        var copy = new Layer(Inputs, Outputs);
        Weights.CopyTo(copy.Weights, 0);
        Biases.CopyTo(copy.Biases, 0);
        return copy;
    }

    private static double NextNormal(Random random)
    {
        // Box and Muller; 1 - x keeps the logarithm from zero.
        double radius = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
        return radius * Math.Cos(2 * Math.PI * random.NextDouble());
    }
}
