using System.ComponentModel.DataAnnotations;
using Digits.Learning;

namespace Digits;

/// <summary>What <c>train</c> can be told.</summary>
public sealed record TrainParams
{
    /// <summary>Passes over the training set.</summary>
    [Range(1, 1000)]
    public int Epochs { get; init; } = 10;

    /// <summary>Step size at the start of training; 0.05 to 0.2 train well.</summary>
    [Range(1e-6, 0.3)]
    public double LearningRate { get; init; } = 0.1;

    /// <summary>Units in the network's hidden layer.</summary>
    [Range(1, NeuralNetwork.MaxHiddenUnits)]
    public int HiddenUnits { get; init; } = 192;

    /// <summary>Fixes the first weights and the order of images: the same seed trains the same network.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The training set, a CSV file of 64 ink values and a label a row; the one beside the program if absent.</summary>
    public string? Data { get; init; }

    /// <summary>Where the model is written to. The program's tools answer from the one that is written by default.</summary>
    [MinLength(1)]
    public string Model { get; init; } = DigitFiles.Model;
}
