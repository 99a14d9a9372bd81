namespace Keyway.Hosting;

/// <summary>The key of the cluster's API.</summary>
public static class AgentContextKeys
{
    /// <summary>The cluster's API: submit, status, logs, stop.</summary>
    [ContextKey<IAgentClient>]
    public const string AgentClient = "agent_client";
}
