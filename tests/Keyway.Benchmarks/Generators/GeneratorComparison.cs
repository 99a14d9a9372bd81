using System.Globalization;

namespace Keyway.Benchmarks.Generators;

/// <summary>
/// Holds Keyway's generator to the time of System.Text.Json's, in turn, each for as many declarations of the same shapes.
/// </summary>
internal static class GeneratorComparison
{
    private const int Runs = 15;
    private const double Limit = 1.5;

    private static readonly int[] s_sizes = [100, 500, 1000];

    /// <summary>Measures all edits at all sizes and writes a line for each.</summary>
    /// <returns>Whether all limits are kept.</returns>
    public static bool Run(TextWriter writer)
    {
        writer.WriteLine($"One run of the generators: median of {Runs}, in turn");
        bool isKept = true;
        foreach (int size in s_sizes)
        {
            GeneratorContender keyway = GeneratorContender.Keyway(size);
            GeneratorContender peer = GeneratorContender.Json(size);
            foreach (GeneratorEdit edit in Enum.GetValues<GeneratorEdit>())
            {
                isKept &= Compare(writer, size, edit, keyway, peer);
            }
        }

        return isKept;
    }

    private static bool Compare(TextWriter writer, int size, GeneratorEdit edit, GeneratorContender keyway, GeneratorContender peer)
    {
        // The first ones are of code that isn't optimized yet.
        for (int i = 0; i < Runs; i++)
        {
            keyway.Run(edit);
            peer.Run(edit);
        }

        double[] ours = new double[Runs];
        double[] theirs = new double[Runs];
        for (int i = 0; i < Runs; i++)
        {
            ours[i] = keyway.Run(edit).TotalMilliseconds;
            theirs[i] = peer.Run(edit).TotalMilliseconds;
        }

        double ratio = Statistics.Median(ours) / Statistics.Median(theirs);
        bool fits = ratio <= Limit;
        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{size,5} {edit,-10} Keyway {Statistics.Median(ours),7:F1} ms ({ours.Min():F1} to {ours.Max():F1})  "
            + $"System.Text.Json {Statistics.Median(theirs),7:F1} ms ({theirs.Min():F1} to {theirs.Max():F1})  "
            + $"ratio {ratio:F2}, at most {Limit:F2}: {(fits ? "kept" : "NOT KEPT")}"));
        return fits;
    }
}
