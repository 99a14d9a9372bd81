namespace Digits.Learning;

/// <summary>Sums a layer's gradient over a batch, then moves the layer against it, with momentum.</summary>
internal sealed class LayerGradient
{
    private readonly Layer _layer;
    private readonly double[] _weights;
    private readonly double[] _biases;
    private readonly double[] _weightVelocity;
    private readonly double[] _biasVelocity;

    public LayerGradient(Layer layer)
    {
        _layer = layer;
        _weights = new double[layer.Weights.Length];
        _biases = new double[layer.Biases.Length];
        _weightVelocity = new double[layer.Weights.Length];
        _biasVelocity = new double[layer.Biases.Length];
    }

    /// <summary>Gets what stays from batch to batch.</summary>
    public double[][] State => [_weightVelocity, _biasVelocity];

    /// <summary>Adds one example.</summary>
    /// <param name="input">What the layer read.</param>
    /// <param name="outputError">The loss's derivative by each of the layer's outputs.</param>
    public void Add(double[] input, double[] outputError)
    {
        double[] weights = _weights;
        int inputs = _layer.Inputs;
        for (int o = 0; o < outputError.Length; o++)
        {
            double error = outputError[o];
            if (error == 0)
            {
                continue;
            }

            _biases[o] += error;
            int row = o * inputs;
            for (int i = 0; i < inputs; i++)
            {
                weights[row + i] += error * input[i];
            }
        }
    }

    /// <summary>Carries errors back through the layer.</summary>
    /// <param name="outputError">The loss's derivative by each of the layer's outputs.</param>
    /// <param name="inputError">Receives the loss's derivative by each of the layer's inputs.</param>
    public void Propagate(double[] outputError, double[] inputError)
    {
        double[] weights = _layer.Weights;
        Array.Clear(inputError);
        for (int o = 0; o < outputError.Length; o++)
        {
            double error = outputError[o];
            int row = o * inputError.Length;
            for (int i = 0; i < inputError.Length; i++)
            {
                inputError[i] += error * weights[row + i];
            }
        }
    }

    /// <summary>Moves the layer by the mean gradient of the examples added, and forgets them.</summary>
    /// <param name="rate">Learning rate, for the mean gradient.</param>
    /// <param name="momentum">Share of the last step that is taken again, 0 to 1.</param>
    /// <param name="examples">How many were added.</param>
    public void Step(double rate, double momentum, int examples)
    {
        Move(_layer.Weights, _weights, _weightVelocity, rate / examples, momentum);
        Move(_layer.Biases, _biases, _biasVelocity, rate / examples, momentum);
    }

    private static void Move(double[] values, double[] gradient, double[] velocity, double rate, double momentum)
    {
        for (int i = 0; i < values.Length; i++)
        {
            velocity[i] = (momentum * velocity[i]) - (rate * gradient[i]);
            values[i] += velocity[i];
            gradient[i] = 0;
        }
    }
}
