using Keyway.Generators.Tools;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Tests.Caching;

/// <summary>
/// How much of the generator an edit runs, counted. Roslyn asks the transform of every attributed member again after each
/// edit: it works for the first of a type and returns nothing for the others.
/// </summary>
public class TransformCountTests
{
    private const string Transform = "result_ForAttributeWithMetadataName";
    private const string File = "Tools007.cs";

    [Fact]
    public void FirstRun_ReadsEachTypeOnce()
    {
        GeneratorRun run = LargeProject.Run;

        Assert.Equal(LargeProject.Types, TypesRead(run));
        Assert.Equal(LargeProject.Types, Ran(run, TrackingNames.ToolTypes));
    }

    [Theory]
    [InlineData("Other.cs", "=> 1;", "=> 2;", 0)]
    [InlineData(File, "{ return a + 1; }", "{ return a + 2; }", 0)]
    [InlineData(File, "(int a, Point point)", "(int a, Point point, int b = 2)", 1)]
    public void Edit_ReadsEachTypeOnceAndWorksOnThoseThatChanged(string file, string before, string after, int changed)
    {
        EditScript script = LargeProject.Edit();
        EditReport report = script.Replace(file, before, after);

        Assert.Equal(LargeProject.Types, TypesRead(script.Current));
        Assert.Equal(changed, Ran(script.Current, TrackingNames.ToolTypes));
        Assert.Equal(changed, report.Emitted.Count);
    }

    private static int TypesRead(GeneratorRun run)
        => Outputs(run, Transform).Count(output => output is { Value: ParsedToolType, Reason: not IncrementalStepRunReason.Cached });

    private static int Ran(GeneratorRun run, string step)
        => Outputs(run, step).Count(output => output.Reason != IncrementalStepRunReason.Cached);

    private static IEnumerable<(object Value, IncrementalStepRunReason Reason)> Outputs(GeneratorRun run, string step)
        => run.Result.TrackedSteps[step].SelectMany(step => step.Outputs);
}
