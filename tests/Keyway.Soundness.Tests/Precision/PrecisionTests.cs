using Keyway.Harness;
using Keyway.Soundness.Tests.Programs;
using Keyway.Soundness.Tests.Running;
using Xunit.Abstractions;

namespace Keyway.Soundness.Tests.Precision;

/// <summary>The proof demands a key that no run reads only where one of its rules says so.</summary>
public sealed class PrecisionTests(ITestOutputHelper output)
{
    // Each callable is analyzed again without what it says.
    private static readonly ulong s_programs = TestSize.Of(30UL, 5_000UL);

    [Fact]
    public async Task DemandedKeyThatNoRunReads_IsOfARule()
    {
        int programs = 0;
        SortedDictionary<DemandKind, int> demands = [];
        List<string> unexplained = [];
        for (ulong seed = 0; seed < s_programs; seed++)
        {
            Trial trial = await Examination.OfProduct.TryAsync(RandomProgram.Of(seed));
            if (trial.Outcome != Outcome.Sound)
            {
                continue;
            }

            programs++;
            foreach (Demand demand in await PrecisionExamination.OfProduct.TryAsync(trial.Compilations, Examination.Ways))
            {
                demands[demand.Kind] = demands.GetValueOrDefault(demand.Kind) + 1;
                if (demand.Kind == DemandKind.Unexplained)
                {
                    unexplained.Add($"seed {seed}: {demand.Of}, {demand.Key}, {demand.Left}");
                }
            }
        }

        output.WriteLine($"{programs} clean programs demand {demands.Values.Sum()} keys: {string.Join(", ", demands.Select(static pair => $"{pair.Value} {pair.Key}"))}.");
        Assert.True(demands.GetValueOrDefault(DemandKind.Read) > 0, "No run has read a key.");
        Assert.True(unexplained.Count == 0, string.Join('\n', unexplained));
    }
}
