using BenchmarkDotNet.Attributes;

namespace Keyway.Benchmarks.Calls;

/// <summary><see cref="CallCase.Weather"/>, measured.</summary>
public class WeatherBenchmarks
{
    private readonly CallCase _case = CallCase.Weather;

    /// <summary>Calls the hand-written code.</summary>
    [Benchmark(Baseline = true)]
    public object HandWritten() => _case.Peers[0].Contender.Call();

    /// <summary>Calls the tool.</summary>
    [Benchmark]
    public object Keyway() => _case.Keyway.Call();

    /// <summary>Calls the function of Microsoft.Extensions.AI.</summary>
    [Benchmark]
    public object AIFunctionFactory() => _case.Peers[1].Contender.Call();
}
