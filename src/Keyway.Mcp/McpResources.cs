namespace Keyway.Mcp;

/// <summary>Tells clients what has become of resources; a service of programs that serve a registry.</summary>
public sealed class McpResources
{
    private readonly RegistryServer _registry;

    internal McpResources(RegistryServer registry) => _registry = registry;

    /// <summary>Says that a resource has changed, to all clients that asked to hear of it. Nobody is waited for.</summary>
    /// <param name="uri">Its URI, as clients have it.</param>
    public void NotifyUpdated(string uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        foreach (McpServerSession session in _registry.Sessions)
        {
            session.NotifyResourceUpdated(uri);
        }
    }
}
