namespace Keyway.Harness;

/// <summary>A second run on the same code does nothing.</summary>
public sealed class RerunIsCachedGuard : IGuard
{
    /// <inheritdoc/>
    public void Check(GeneratorRun run)
    {
        ArgumentNullException.ThrowIfNull(run);

        // Roslyn wouldn't even ask the generator about the same instance, and nothing could fail here: hence the clone.
        if (StepReasons.Of(run.Again(run.Input.Clone())).Changes() is { Length: > 0 } changes)
        {
            throw new GuardException(this, $"A second run on the same code did work:\n{changes}");
        }
    }
}
