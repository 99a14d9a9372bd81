using System.Diagnostics;
using System.Runtime.CompilerServices;
using Xunit.Abstractions;

namespace Keyway.Benchmarks.Tests;

/// <summary>Holds ratios of time to their limits, under <c>KEYWAY_FULL=1</c>.</summary>
internal static class BenchmarkRun
{
    /// <summary>Gets whether times are asserted.</summary>
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("KEYWAY_FULL") == "1";

    /// <summary>Runs a comparison in a process and a build of its own, and asserts that it keeps its limits.</summary>
    /// <param name="command">The command of tests/Keyway.Benchmarks.</param>
    /// <param name="output">Where its figures go.</param>
    public static void Check(string command, ITestOutputHelper output)
    {
        if (!IsFull)
        {
            output.WriteLine("Times are asserted under KEYWAY_FULL=1.");
            return;
        }

        // Tests are debug builds mostly, whose times say nothing.
        var start = new ProcessStartInfo("dotnet", ["run", "-c", "Release", "--project", ProjectDirectory(), "--", command])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string figures = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        output.WriteLine(figures);
        Assert.True(process.ExitCode == 0, $"{command} ended with {process.ExitCode}:\n{figures}{errors.Result}");
    }

    private static string ProjectDirectory([CallerFilePath] string file = "")
        => Path.Combine(Path.GetDirectoryName(file)!, "..", "Keyway.Benchmarks");
}
