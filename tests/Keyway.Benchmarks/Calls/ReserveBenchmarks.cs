using BenchmarkDotNet.Attributes;

namespace Keyway.Benchmarks.Calls;

/// <summary><see cref="CallCase.Reserve"/>, measured.</summary>
public class ReserveBenchmarks
{
    private readonly CallCase _case = CallCase.Reserve;

    /// <summary>Calls the tool.</summary>
    [Benchmark(Baseline = true)]
    public object Keyway() => _case.Keyway.Call();

    /// <summary>Calls the function of Microsoft.Extensions.AI.</summary>
    [Benchmark]
    public object AIFunction() => _case.Peers[0].Contender.Call();

    /// <summary>Calls the tool of ModelContextProtocol.</summary>
    [Benchmark]
    public object McpServerTool() => _case.Peers[1].Contender.Call();
}
