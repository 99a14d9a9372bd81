using Keyway.Benchmarks.Events;
using Xunit.Abstractions;

namespace Keyway.Benchmarks.Tests.Events;

/// <summary>What reporting costs with sinks beside what it costs without.</summary>
public sealed class ReportTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Ratios_AreKept()
        => await BenchmarkRun.CheckAsync("reports", figures => ReportComparison.Run(figures, reports: 1_000, rounds: 1), ReportComparison.Ratios, output);
}
