using Keyway.Analyzers.Context;
using Keyway.Harness;
using Keyway.Soundness.Tests.Programs;
using Keyway.Soundness.Tests.Running;

namespace Keyway.Soundness.Tests.Rules;

/// <summary>Without any one of its rules the proof is wrong, and random programs show it.</summary>
public sealed class RuleTests
{
    /// <summary>Gets the rules, each by itself.</summary>
    public static TheoryData<string> All => [.. Enum.GetNames<ProofRules>().Where(static name => name != nameof(ProofRules.All))];

    [Theory]
    [MemberData(nameof(All))]
    public async Task RuleThatIsLeftOut_LetsAProgramThrough(string rule)
    {
        Examination without = Without(rule);
        ProgramText kept = KeptPrograms.Read("Rules", $"{rule}.cs");

        Assert.Equal(Outcome.Reported, (await Examination.OfProduct.TryAsync(kept)).Outcome);
        Assert.Equal(Outcome.Unsound, (await without.TryAsync(kept)).Outcome);
        if (TestSize.IsFull)
        {
            Assert.True(await FindsAsync(without), $"No program of {Survey.Programs} shows that the rule {rule} is left out.");
        }
    }

    private static Examination Without(string rule) => new([new ContextProofAnalyzer(ProofRules.All & ~Enum.Parse<ProofRules>(rule))]);

    private static async Task<bool> FindsAsync(Examination without)
    {
        for (ulong seed = 0; seed < (ulong)Survey.Programs; seed++)
        {
            if ((await without.TryAsync(RandomProgram.Of(seed))).Outcome == Outcome.Unsound)
            {
                return true;
            }
        }

        return false;
    }
}
