using Keyway.Analyzers.Context;
using Keyway.Soundness.Tests.Running;

namespace Keyway.Soundness.Tests;

/// <summary>Every program that once showed a fault is tried again.</summary>
public sealed class KeptProgramTests
{
    /// <summary>Gets the programs that once came through unreported, or made the analyzer fail.</summary>
    public static TheoryData<string> Found => [.. KeptPrograms.Names("Found")];

    [Theory]
    [MemberData(nameof(Found))]
    public async Task FoundProgram_IsReported(string name)
    {
        Trial trial = await Examination.OfProduct.TryAsync(KeptPrograms.Read("Found", name));

        Assert.True(trial.Outcome == Outcome.Reported, $"{name}: {trial.Outcome}. {trial.Details}");
    }

    /// <summary>Gets those of code that is bound at run time.</summary>
    public static TheoryData<string> Late => [.. KeptPrograms.Names("Found").Where(static name => name.StartsWith("Dynamic", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Late))]
    public async Task LateBoundProgram_Faults_WhereNothingIsAskedOfWhatCannotBeTraced(string name)
    {
        var trusting = new Examination([new ContextProofAnalyzer(ProofRules.All & ~ProofRules.OtherCode)]);

        Trial trial = await trusting.TryAsync(KeptPrograms.Read("Found", name));

        Assert.True(trial.Outcome == Outcome.Unsound, $"{name}: {trial.Outcome}. {trial.Details}");
    }
}
