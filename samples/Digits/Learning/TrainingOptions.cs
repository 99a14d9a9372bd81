namespace Digits.Learning;

/// <summary>How a network is trained.</summary>
public sealed record TrainingOptions
{
    /// <summary>Passes over the training set, at least 1.</summary>
    public int Epochs { get; init; } = 10;

    /// <summary>Units in the hidden layer, 1 to <see cref="NeuralNetwork.MaxHiddenUnits"/>.</summary>
    public int HiddenUnits { get; init; } = 192;

    /// <summary>Step size at the start, for a batch's mean gradient; falls evenly to 0. Above 0, at most 1.</summary>
    /// <remarks>With the other defaults 0.05 to 0.2 trains well; from 0.5 on accuracy collapses.</remarks>
    public double LearningRate { get; init; } = 0.1;

    /// <summary>Share of the last step that is taken again, from 0 to below 1.</summary>
    public double Momentum { get; init; } = 0.8;

    /// <summary>Images between two steps, at least 1.</summary>
    public int BatchSize { get; init; } = 8;

    /// <summary>Share of images that are learnt from a pixel aside, 0 to 1.</summary>
    public double ShiftShare { get; init; } = 0.3;

    /// <summary>Fixes the first weights and the order of the images: the same seed trains the same network.</summary>
    public int Seed { get; init; } = 1;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Epochs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(HiddenUnits, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(HiddenUnits, NeuralNetwork.MaxHiddenUnits);
        ArgumentOutOfRangeException.ThrowIfLessThan(BatchSize, 1);
        Require(LearningRate is > 0 and <= 1, nameof(LearningRate), "above 0 and at most 1", LearningRate);
        Require(Momentum is >= 0 and < 1, nameof(Momentum), "from 0 to below 1", Momentum);
        Require(ShiftShare is >= 0 and <= 1, nameof(ShiftShare), "from 0 to 1", ShiftShare);
    }

    private static void Require(bool holds, string name, string expected, double value)
    {
        if (!holds)
        {
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be {expected}.");
        }
    }
}
