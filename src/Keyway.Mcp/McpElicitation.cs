using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>The person at the client that a call is from. It serves that call and no longer.</summary>
public sealed class McpElicitation
{
    private readonly McpServer _server;

    internal McpElicitation(McpServer server) => _server = server;

    /// <summary>Asks the person, who may accept, decline or go away.</summary>
    /// <param name="request">What is asked, and which fields the answer has (revision 2025-11-25, "Elicitation").</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidOperationException">The client can't ask in that way.</exception>
    /// <exception cref="ModelContextProtocol.McpException">The client refused.</exception>
    public Task<ElicitResult> ElicitAsync(ElicitRequestParams request, CancellationToken cancellationToken = default)
        => _server.ElicitAsync(request, cancellationToken).AsTask();
}
