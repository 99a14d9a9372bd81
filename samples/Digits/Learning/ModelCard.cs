namespace Digits.Learning;

/// <summary>What a classifier was trained on, how, and how well it learnt.</summary>
public sealed record ModelCard
{
    /// <summary>When training ended, in UTC (ISO 8601).</summary>
    public required string TrainedAt { get; init; }

    /// <summary>Passes over the training set.</summary>
    public required int Epochs { get; init; }

    /// <summary>Units in the network's hidden layer.</summary>
    public required int HiddenUnits { get; init; }

    /// <summary>Step size at the start of training.</summary>
    public required double LearningRate { get; init; }

    /// <summary>The seed of the first weights and of the order of images.</summary>
    public required int Seed { get; init; }

    /// <summary>Images in the training set.</summary>
    public required int TrainingRows { get; init; }

    /// <summary>Share of the training set that the finished classifier gets right, 0 to 1.</summary>
    public double TrainingAccuracy { get; init; }
}
