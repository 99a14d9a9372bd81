namespace Keyway.Harness;

/// <summary>
/// The steps that the other guards look at exist and hold something. Without it, a renamed step would leave those
/// guards with nothing to check, and they would pass.
/// </summary>
public sealed class StepsYieldGuard : IGuard
{
    /// <inheritdoc/>
    public void Check(GeneratorRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (PipelineSteps.Unlisted(run).ToList() is { Count: > 0 } unlisted)
        {
            throw new GuardException(
                this,
                $"Tracked but not on the list of steps, so unguarded: {string.Join(", ", unlisted)}.");
        }

        if (run.Test.ExpectedSteps.Except(run.Test.Steps, StringComparer.Ordinal).ToList() is { Count: > 0 } unknown)
        {
            throw new GuardException(this, $"Expected but not on the list of steps: {string.Join(", ", unknown)}.");
        }

        if (!EmitsForTheSource(run))
        {
            return;
        }

        if (run.Test.ExpectedSteps.IsEmpty)
        {
            throw new GuardException(this, "Files were emitted, but the test names no step: nothing could be checked.");
        }

        HashSet<string> yielding =
            [.. PipelineSteps.Listed(run).Where(static step => !step.Step.Outputs.IsEmpty)
                .Select(static step => step.Name)];
        if (run.Test.ExpectedSteps.Where(step => !yielding.Contains(step)).ToList() is { Count: > 0 } silent)
        {
            throw new GuardException(
                this,
                $"Files were emitted, but these steps yielded nothing: {string.Join(", ", silent)}. "
                + "Either the tracking name is wrong, or the project doesn't reach the step "
                + "(GeneratorTest.Expecting names those it does).");
        }
    }

    // Files that every project gets, attributes for instance, prove nothing about the steps.
    private static bool EmitsForTheSource(GeneratorRun run)
    {
        if (run.Sources.IsEmpty)
        {
            return false;
        }

        GeneratorRun empty = run.Test.Start(run.Input.RemoveAllSyntaxTrees());
        return run.Texts.Keys.Except(empty.Texts.Keys, StringComparer.Ordinal).Any();
    }
}
