using System.Collections.Immutable;
using System.Globalization;
using Keyway.Harness;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Benchmarks.Analyzers;

/// <summary>
/// Holds the analyzers to parts of what the compiler itself takes: of a whole compilation, and of one file that is edited. Processor
/// time is measured, in turn, so that a busy machine meets all alike.
/// </summary>
internal static class AnalyzerComparison
{
    private const double ExecutionLimit = 0.10;
    private const double IdleLimit = 1.20;
    private const double EditLimit = 5.00;

    // Edits take so little that more of them are measured.
    private const int EditsPerRound = 3;

    /// <summary>Measures, and writes a line for each limit.</summary>
    /// <param name="writer">Where the figures go.</param>
    /// <param name="tools">How many tools the project has; helpers are five times as many.</param>
    /// <param name="rounds">How often each is measured.</param>
    /// <returns>Whether all limits are kept.</returns>
    public static bool Run(TextWriter writer, int tools, int rounds)
    {
        var bench = new AnalyzerWorkbench(tools);
        return Run(writer, bench, bench.Keyway, rounds);
    }

    /// <summary>Measures analyzers, and writes a line for each limit.</summary>
    /// <param name="writer">Where the figures go.</param>
    /// <param name="bench">What compiles the project.</param>
    /// <param name="analyzers">The analyzers.</param>
    /// <param name="rounds">How often each is measured.</param>
    /// <returns>Whether all limits are kept.</returns>
    public static bool Run(TextWriter writer, AnalyzerWorkbench bench, ImmutableArray<DiagnosticAnalyzer> analyzers, int rounds)
    {
        writer.WriteLine($"Analyzers: median of {rounds} rounds, in turn; processor time");
        return Compile(writer, bench, analyzers, rounds) & AnalyzerEdit.All.Aggregate(
            true, (isKept, edit) => Check(writer, bench, analyzers, edit, rounds * EditsPerRound) & isKept);
    }

    private static bool Compile(TextWriter writer, AnalyzerWorkbench bench, ImmutableArray<DiagnosticAnalyzer> analyzers, int rounds)
    {
        List<double> compiled = [];
        List<double> idle = [];
        List<AnalyzerSample> ours = [];

        // The first one is of code that isn't optimized yet.
        for (int i = -1; i < rounds; i++)
        {
            TimeSpan plain = bench.Compile();
            AnalyzerSample active = bench.Analyze(analyzers);
            AnalyzerSample peer = bench.Analyze(bench.Idle);
            if (i >= 0)
            {
                compiled.Add(plain.TotalMilliseconds);
                idle.Add(peer.Processor.TotalMilliseconds);
                ours.Add(active);
            }
        }

        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  compiler alone {Statistics.Median(compiled):F0} ms, with analyzers {Statistics.Median(ours.Select(sample => sample.Processor.TotalMilliseconds)):F0} ms, "
            + $"with an idle one {Statistics.Median(idle):F0} ms; analyzers themselves {Statistics.Median(ours.Select(sample => sample.Analyzers.TotalMilliseconds)):F0} ms"));
        foreach ((string name, double time) in ours[0].Execution.Keys
            .Select(name => (name, Statistics.Median(ours.Select(sample => sample.Execution[name].TotalMilliseconds))))
            .OrderByDescending(analyzer => analyzer.Item2))
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {name,-32}{time,8:F1} ms"));
        }

        return Report(writer, "execution of the analyzers : the compiler alone", ExecutionLimit, ours.Select(sample => sample.Analyzers.TotalMilliseconds).Zip(compiled))
            & Report(writer, "compiling with them : with an idle analyzer", IdleLimit, ours.Select(sample => sample.Processor.TotalMilliseconds).Zip(idle));
    }

    private static bool Check(TextWriter writer, AnalyzerWorkbench bench, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerEdit edit, int runs)
    {
        List<(double Live, double Compiler)> samples = [];
        for (int i = -runs; i < runs; i++)
        {
            double compiler = bench.Check(edit).TotalMilliseconds;
            double live = bench.CheckLive(edit, analyzers).Processor.TotalMilliseconds;
            if (i >= 0)
            {
                samples.Add((live, compiler));
            }
        }

        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  after an edit of {edit.Name}: compiler {Statistics.Median(samples.Select(sample => sample.Compiler)):F1} ms, analyzers {Statistics.Median(samples.Select(sample => sample.Live)):F1} ms"));
        return Report(writer, $"an edited file of {edit.Name} : the compiler's diagnostics", EditLimit, samples);
    }

    // Of each round by itself: what slows a round down, slows all of it.
    private static bool Report(TextWriter writer, string what, double limit, IEnumerable<(double Ours, double Peer)> samples)
    {
        double ratio = Statistics.Median(samples.Select(sample => sample.Ours / sample.Peer));
        bool fits = ratio <= limit;
        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  {what,-64}{ratio:F3}, at most {limit:F2}: {(fits ? "kept" : "NOT KEPT")}"));
        return fits;
    }
}
