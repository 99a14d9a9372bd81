using System.Runtime.CompilerServices;
using Keyway.Harness;
using Xunit.Abstractions;

namespace Keyway.Benchmarks.Tests;

/// <summary>Holds ratios of time to their limits, in the full size of the tests; in the small one it holds that they are measured.</summary>
internal static class BenchmarkRun
{
    /// <summary>Runs a comparison; in the full size in a process and a build of its own, which must keep its limits.</summary>
    /// <param name="command">The command of tests/Keyway.Benchmarks.</param>
    /// <param name="once">The same comparison, of one round.</param>
    /// <param name="ratios">How many ratios it has.</param>
    /// <param name="output">Where its figures go.</param>
    public static async Task CheckAsync(string command, Func<TextWriter, bool> once, int ratios, ITestOutputHelper output)
    {
        if (TestSize.IsFull)
        {
            // Tests are debug builds mostly, whose times say nothing.
            CommandResult run = await Commands.DotnetAsync(ProjectDirectory(), "run", "-c", "Release", "--", command);
            output.WriteLine(run.Succeeded().Output);
            return;
        }

        var figures = new StringWriter();
        once(figures);
        output.WriteLine($"{figures}Limits are asserted in the full size.");
        Assert.Equal(ratios, figures.ToString().Split('\n').Count(line => line.Contains("at most", StringComparison.Ordinal)));
    }

    private static string ProjectDirectory([CallerFilePath] string file = "")
        => Path.Combine(Path.GetDirectoryName(file)!, "..", "Keyway.Benchmarks");
}
