namespace Digits.Learning;

/// <summary>An image of a set, and how far it is from the one asked about.</summary>
/// <param name="Index">Which image of the set, from 0.</param>
/// <param name="Label">The digit it shows, 0 to 9.</param>
/// <param name="Distance">Squared Euclidean distance in ink values, 0 to 16,384; 0 is the same image.</param>
public sealed record NearestExample(int Index, int Label, int Distance);
