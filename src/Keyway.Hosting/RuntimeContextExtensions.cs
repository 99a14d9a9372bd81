namespace Keyway.Hosting;

/// <summary>What this package adds to a context.</summary>
public static class RuntimeContextExtensions
{
    extension(RuntimeContext context)
    {
        /// <summary>Gets the platform that runs report to, where there is one.</summary>
        public IBackendClient? Client
            => context.TryGet(HostingContextKeys.Client, out IBackendClient? client) ? client : null;

        /// <summary>Gets the cluster's API, where there is one.</summary>
        public IAgentClient? AgentClient
            => context.TryGet(HostingContextKeys.AgentClient, out IAgentClient? client) ? client : null;
    }
}
