namespace Keyway.Agents;

/// <summary>Writes what happens in a run for whoever typed the command.</summary>
internal abstract class AgentOutput
{
    public abstract Task WriteAsync(RunUpdate update);

    public abstract Task FailAsync(Exception exception);
}
