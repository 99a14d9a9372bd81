using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Benchmarks.Children;

/// <summary>
/// The official SDK's server on its own transport for HTTP, behind Kestrel. Its package for ASP.NET Core can't be had everywhere; this does
/// what that must and nothing else: no checks of headers, names, versions or users.
/// </summary>
internal static class HttpServer
{
    private const string SessionHeader = "Mcp-Session-Id";
    private static readonly ConcurrentDictionary<string, StreamableHttpServerTransport> s_sessions = new();

    /// <summary>Serves until the process is ended.</summary>
    /// <param name="port">The port on this machine.</param>
    /// <param name="addTools">Adds what is served.</param>
    public static async Task RunAsync(string port, Action<IMcpServerBuilder> addTools)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}");
        addTools(builder.Services.AddMcpServer());
        await using WebApplication app = builder.Build();
        app.Run(context => AnswerAsync(context, app.Services));
        await app.RunAsync();
    }

    private static async Task AnswerAsync(HttpContext context, IServiceProvider services)
    {
        JsonRpcMessage message = (await JsonSerializer.DeserializeAsync<JsonRpcMessage>(
            context.Request.Body, McpJsonUtilities.DefaultOptions, context.RequestAborted))!;
        string? id = context.Request.Headers[SessionHeader];
        if (id is null || !s_sessions.TryGetValue(id, out StreamableHttpServerTransport? transport))
        {
            transport = Begin(services, out id);
        }

        context.Response.Headers[SessionHeader] = id;
        context.Response.ContentType = "text/event-stream";
        if (!await transport.HandlePostRequestAsync(message, context.Response.Body, context.RequestAborted))
        {
            context.Response.ContentType = null;
            context.Response.StatusCode = StatusCodes.Status202Accepted;
        }
    }

    private static StreamableHttpServerTransport Begin(IServiceProvider services, out string id)
    {
        id = Guid.NewGuid().ToString("n");
        var transport = new StreamableHttpServerTransport { SessionId = id };
        McpServer server = McpServer.Create(transport, services.GetRequiredService<IOptions<McpServerOptions>>().Value, serviceProvider: services);
        s_sessions[id] = transport;
        _ = server.RunAsync();
        return transport;
    }
}
