using Keyway.Benchmarks.Mcp;
using Keyway.Harness;
using Xunit.Abstractions;

namespace Keyway.Benchmarks.Tests.Mcp;

/// <summary>What a server of a hundred tools costs beside the official SDK's.</summary>
public sealed class McpTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Ratios_AreKept()
        => await BenchmarkRun.CheckAsync(
            "mcp",
            figures => McpComparison.RunAsync(figures, processes: 1, rounds: 1, calls: 64, isNative: false).GetAwaiter().GetResult(),
            McpComparison.Ratios,
            output);
}
