namespace Keyway.Hosting;

/// <summary>The keys of what this package owns, beside <see cref="ContextKeys"/>.</summary>
public static class HostingContextKeys
{
    /// <summary>The platform that runs report to, for actions that talk to it themselves.</summary>
    [ContextKey<IBackendClient>]
    public const string Client = "client";

    /// <summary>The cluster's API: submit, status, logs, stop.</summary>
    [ContextKey<IAgentClient>]
    public const string AgentClient = "agent_client";
}
