using Keyway.Benchmarks.Analyzers;
using Keyway.Harness;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace Keyway.Benchmarks.Tests.Analyzers;

/// <summary>What the analyzers cost beside the compiler, and beside an analyzer that does nothing.</summary>
public sealed class AnalyzerTests(ITestOutputHelper output)
{
    private const int Tools = 20;

    [Fact]
    public void Project_IsOneThatTheAnalyzersProve()
    {
        var bench = new AnalyzerWorkbench(Tools);
        Assert.Empty(bench.Analyze(bench.Keyway).Reported);

        var forgotten = new AnalyzerEdit("", "M000/Records2.cs", "RequiresContext(Keys.Store, Keys.Index)", "RequiresContext(Keys.Store)");
        IEnumerable<Diagnostic> reported = bench.CheckLive(forgotten, bench.Keyway).Reported;
        Assert.Equal(["KEY0109", "KEY0109"], reported.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void SlowAnalyzer_KeepsNoLimit()
    {
        var figures = new StringWriter();

        Assert.False(AnalyzerComparison.Run(figures, new AnalyzerWorkbench(Tools), [new SlowAnalyzer()], rounds: 1));

        output.WriteLine(figures.ToString());
        Assert.All(figures.ToString().Split('\n').Where(line => line.Contains("at most", StringComparison.Ordinal)), line => Assert.EndsWith("NOT KEPT", line.TrimEnd(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ratios_AreKept()
        => await BenchmarkRun.CheckAsync(
            "analyzers",
            figures => AnalyzerComparison.Run(figures, Tools, rounds: 1),
            AnalyzerEdit.All.Count + 2,
            output);
}
