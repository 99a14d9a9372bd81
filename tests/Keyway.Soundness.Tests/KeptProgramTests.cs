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
}
