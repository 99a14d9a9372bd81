namespace Keyway.Harness;

/// <summary>What is said of repeated measurements.</summary>
public static class Statistics
{
    /// <summary>Returns the middle one; of an even count, the mean of the two in the middle.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
