using Keyway.Benchmarks.Generators;
using Xunit.Abstractions;

namespace Keyway.Benchmarks.Tests.Generators;

/// <summary>What the generator costs beside System.Text.Json's. Which of its steps run is held by its own tests.</summary>
public sealed class GeneratorTests(ITestOutputHelper output)
{
    [Fact]
    public void EveryEdit_IsOneThatBothGeneratorsRunAfter()
    {
        foreach (GeneratorContender contender in new[] { GeneratorContender.Keyway(100), GeneratorContender.Json(100) })
        {
            Assert.All(Enum.GetValues<GeneratorEdit>(), edit => Assert.True(contender.Run(edit) > TimeSpan.Zero));
        }
    }

    [Fact]
    public async Task Ratios_AreKept()
        => await BenchmarkRun.CheckAsync(
            "generator-ratios",
            figures => GeneratorComparison.Run(figures, sizes: [100], runs: 1),
            Enum.GetValues<GeneratorEdit>().Length,
            output);
}
