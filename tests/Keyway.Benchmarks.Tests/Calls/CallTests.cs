using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using Keyway.Benchmarks.Calls;
using Xunit.Abstractions;

namespace Keyway.Benchmarks.Tests.Calls;

/// <summary>What calls cost beside others. What they allocate is held elsewhere, byte by byte.</summary>
public sealed class CallTests(ITestOutputHelper output)
{
    [Fact]
    public void Contenders_AnswerTheSame() => Assert.All(CallCase.All, call => call.Check());

    [Fact]
    public void EveryBenchmark_Runs()
    {
        foreach (Type type in CallBenchmarks.Types)
        {
            Summary summary = CallBenchmarks.Run(type, Job.Dry, NullLogger.Instance);
            Assert.Empty(summary.ValidationErrors.Where(error => error.IsCritical));
            Assert.Equal(3, summary.Reports.Length);
            Assert.All(summary.Reports, report => Assert.True(report.Success, report.BenchmarkCase.DisplayInfo));
        }
    }

    [Fact]
    public async Task Ratios_AreKept()
        => await BenchmarkRun.CheckAsync(
            "call-ratios",
            figures => CallComparison.Run(figures, rounds: 1),
            CallCase.All.Sum(call => call.Peers.Count),
            output);
}
