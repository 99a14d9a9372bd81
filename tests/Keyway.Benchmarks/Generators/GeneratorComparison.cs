using System.Globalization;
using Keyway.Harness;

namespace Keyway.Benchmarks.Generators;

/// <summary>
/// Holds Keyway's generator to the time of System.Text.Json's, in turn, each for as many declarations of the same shapes.
/// </summary>
internal static class GeneratorComparison
{
    private const double Limit = 1.5;

    /// <summary>Measures all edits and writes a line for each.</summary>
    /// <param name="writer">Where the figures go.</param>
    /// <param name="sizes">Numbers of declarations.</param>
    /// <param name="runs">How often each is measured.</param>
    /// <returns>Whether all limits are kept.</returns>
    public static bool Run(TextWriter writer, IReadOnlyList<int> sizes, int runs)
    {
        writer.WriteLine($"One run of the generators: median of {runs}, in turn");
        bool isKept = true;
        WarmUp(sizes.Min(), 2 * runs);
        foreach (int size in sizes)
        {
            GeneratorContender keyway = GeneratorContender.Keyway(size);
            GeneratorContender peer = GeneratorContender.Json(size);
            foreach (GeneratorEdit edit in Enum.GetValues<GeneratorEdit>())
            {
                isKept &= Compare(writer, size, runs, edit, keyway, peer);
            }
        }

        return isKept;
    }

    /// <summary>
    /// Runs the generators until their code is optimized, as that of an editor is: whichever has more of it takes longer to get
    /// there.
    /// </summary>
    private static void WarmUp(int size, int runs)
    {
        GeneratorContender keyway = GeneratorContender.Keyway(size);
        GeneratorContender peer = GeneratorContender.Json(size);
        foreach (GeneratorEdit edit in Enum.GetValues<GeneratorEdit>())
        {
            Repeat(runs, edit, keyway, peer);
        }
    }

    private static void Repeat(int runs, GeneratorEdit edit, GeneratorContender keyway, GeneratorContender peer)
    {
        for (int i = 0; i < runs; i++)
        {
            keyway.Run(edit);
            peer.Run(edit);
        }
    }

    private static bool Compare(TextWriter writer, int size, int runs, GeneratorEdit edit, GeneratorContender keyway, GeneratorContender peer)
    {
        // The first ones find nothing of this project in the processor's caches.
        Repeat(runs, edit, keyway, peer);
        double[] ours = new double[runs];
        double[] theirs = new double[runs];
        for (int i = 0; i < runs; i++)
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
