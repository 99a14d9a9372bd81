using System.Net;
using Keyway.AotTests.Context;
using Keyway.Hosting;
using Keyway.Mcp;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Keyway.AotTests.Mcp;

/// <summary>An ASP.NET program in this process that serves the registry over HTTP.</summary>
internal sealed class HttpServer : IAsyncDisposable
{
    private const string Token = "open sesame";

    private readonly WebApplication _app;

    private HttpServer(WebApplication app) => _app = app;

    public static async Task<HttpServer> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        builder.Services.AddKeyway(McpPlugin.Registry);
        builder.AddMcp(options =>
        {
            options.Http.Token = Token;
            options.ConfigureContext((context, _) => context.WithStock(new Stock("over HTTP")));
        });
        WebApplication app = builder.Build();
        app.MapKeywayMcp("/tools");
        await app.StartAsync();
        return new HttpServer(app);
    }

    /// <summary>Connects a client.</summary>
    /// <param name="token">What it shows.</param>
    public Task<McpClient> ConnectAsync(string token = Token)
        => McpClient.CreateAsync(
            new HttpClientTransport(new HttpClientTransportOptions
            {
                Endpoint = new Uri($"{_app.Urls.Single()}/tools"),
                TransportMode = HttpTransportMode.StreamableHttp,
                AdditionalHeaders = new Dictionary<string, string> { ["Authorization"] = $"Bearer {token}" },
            }),
            new McpClientOptions { ClientInfo = new Implementation { Name = "native", Version = "1.0" } });

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
