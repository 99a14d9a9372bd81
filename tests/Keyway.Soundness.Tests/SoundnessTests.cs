using Keyway.Soundness.Tests.Coverage;
using Keyway.Soundness.Tests.Programs;
using Keyway.Soundness.Tests.Running;
using Keyway.Soundness.Tests.Shrinking;
using Microsoft.CodeAnalysis;

namespace Keyway.Soundness.Tests;

/// <summary>Random programs that the analyzers find nothing in never miss a key, and they are programs worth the trial.</summary>
/// <param name="survey">What came of them.</param>
public sealed class SoundnessTests(Survey survey) : IClassFixture<Survey>
{
    [Fact]
    public async Task ProgramWithoutDiagnostics_MissesNoKey()
    {
        if (survey.FirstFault is var (seed, trial))
        {
            RandomProgram small = await Shrinker.ShrinkAsync(
                RandomProgram.Of(seed), async smaller => (await Examination.OfProduct.TryAsync(smaller)).Outcome == trial.Outcome);
            Assert.Fail($"The program of seed {seed}: {trial.Outcome}. {trial.Details}\nShrunk, to be kept in Kept/Found:\n{small}");
        }
    }

    [Fact]
    public void Programs_AreMostlyCleanAndReadFarFromTheirTools()
    {
        Assert.True(survey.Clean >= Survey.Programs / 2, $"Only {survey.Clean} programs of {Survey.Programs} are clean.");
        Assert.True(survey.CleanAndFar >= survey.Clean / 2, $"Only {survey.CleanAndFar} of {survey.Clean} clean programs read a key two hops away from a tool.");
    }

    [Fact]
    public void EveryKindOfOperation_CarriesAContextOrIsExcluded()
    {
        Assert.Equal(Enum.GetValues<OperationKind>().Distinct().Order(), OperationRoles.Carrying.Concat(OperationRoles.Excluded.Keys).Order());
    }

    [Fact]
    public void EveryKindOfOperationThatCarriesAContext_OccursInAHundredthOfThePrograms()
    {
        Assert.Empty(OperationRoles.Carrying.Where(kind => survey.Census[kind] * 100 < Survey.Programs).Select(kind => $"{kind}: {survey.Census[kind]}"));
    }
}
