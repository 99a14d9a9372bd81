namespace Keyway.Harness;

/// <summary>
/// No step holds a symbol, syntax, a location or a compilation. Such a thing keeps a whole compilation alive, or
/// differs after every keystroke.
/// </summary>
public sealed class ValuesOnlyGuard : IGuard
{
    /// <inheritdoc/>
    public void Check(GeneratorRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        foreach (var (name, step) in PipelineSteps.Reachable(run))
        {
            for (int i = 0; i < step.Outputs.Length; i++)
            {
                if (ModelWalk.FindCompilerObject(step.Outputs[i].Value, $"{name}[{i}]") is { } found)
                {
                    throw new GuardException(
                        this, $"{found}. Models hold values only: take what is needed in the parser.");
                }
            }
        }
    }
}
