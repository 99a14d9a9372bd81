using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>The folders and files that the client of a call works on. It serves that call and no longer.</summary>
public sealed class McpRoots
{
    private readonly McpServer _server;

    internal McpRoots(McpServer server) => _server = server;

    /// <summary>Asks the client for them, as they are now.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ModelContextProtocol.McpException">The client refused.</exception>
    public async Task<IReadOnlyList<Root>> ListAsync(CancellationToken cancellationToken = default)
    {
        ListRootsResult result = await _server.RequestRootsAsync(new ListRootsRequestParams(), cancellationToken).ConfigureAwait(false);
        return [.. result.Roots];
    }
}
