namespace Digits.Learning;

/// <summary>What a classifier says of one image.</summary>
/// <param name="Digit">The most probable digit, 0 to 9.</param>
/// <param name="Confidence">That digit's probability, 0 to 1.</param>
/// <param name="Probabilities">Each digit's probability, from that of 0 to that of 9; they sum to 1.</param>
public sealed record Prediction(int Digit, double Confidence, double[] Probabilities);
