using Microsoft.Extensions.AI;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Mcp;

/// <summary>The model of the client that a call is from. It serves that call and no longer.</summary>
public sealed class McpSampling
{
    private readonly McpServer _server;

    internal McpSampling(McpServer server) => _server = server;

    /// <summary>Asks the client's model.</summary>
    /// <param name="request">What it is asked (revision 2025-11-25, "Sampling", "Creating Messages").</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ModelContextProtocol.McpException">The client, or the person at it, refused.</exception>
    public Task<CreateMessageResult> SampleAsync(CreateMessageRequestParams request, CancellationToken cancellationToken = default)
        => _server.SampleAsync(request, cancellationToken).AsTask();

    /// <summary>Returns the client's model as a chat client.</summary>
    public IChatClient AsChatClient() => _server.AsSamplingChatClient();
}
