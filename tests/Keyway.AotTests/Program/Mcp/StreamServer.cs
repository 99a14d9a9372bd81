using System.IO.Pipelines;
using Keyway.AotTests.Context;
using Keyway.Mcp;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Keyway.AotTests.Mcp;

/// <summary>A server of the SDK in this process that serves the registry, and the client at the other end of its streams.</summary>
internal sealed class StreamServer : IAsyncDisposable
{
    private readonly IHost _host;

    private StreamServer(IHost host, McpClient client)
    {
        _host = host;
        Client = client;
    }

    public McpClient Client { get; }

    /// <param name="version">The revision of the protocol that the client speaks; the newest where it is null.</param>
    public static async Task<StreamServer> StartAsync(string? version)
    {
        var input = new Pipe();
        var output = new Pipe();
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddMcpServer()
            .WithStreamServerTransport(input.Reader.AsStream(), output.Writer.AsStream())
            .WithKeyway(McpPlugin.Registry, _ => RuntimeContext.Create().WithStock(new Stock("streamed")));
        IHost host = builder.Build();
        await host.StartAsync();
        McpClient client = await McpClient.CreateAsync(
            new StreamClientTransport(input.Writer.AsStream(), output.Reader.AsStream()),
            new McpClientOptions
            {
                ProtocolVersion = version,
                ClientInfo = new Implementation { Name = "native", Version = "1.0" },
                Handlers = new McpClientHandlers { ElicitationHandler = (_, _) => new(new ElicitResult { Action = "accept" }) },
            });
        return new StreamServer(host, client);
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await _host.StopAsync();
        _host.Dispose();
    }
}
