using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Keyway.Mcp;

/// <summary>A server of its own for HTTP, with one address and one path.</summary>
internal sealed class HttpHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpSessions _sessions;

    private HttpHost(WebApplication app, HttpSessions sessions, Uri address)
    {
        _app = app;
        _sessions = sessions;
        Address = address;
    }

    /// <summary>Gets where clients find it.</summary>
    public Uri Address { get; }

    public HttpSessions Sessions => _sessions;

    /// <summary>Begins to listen.</summary>
    /// <exception cref="IOException">The address is taken.</exception>
    public static async Task<HttpHost> StartAsync(
        RegistryServer registry, IPEndPoint address, string? token, IServiceProvider? services, ILoggerFactory? loggers, CancellationToken cancellationToken)
    {
        McpHttpOptions http = registry.Options.Http;
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        if (loggers is not null)
        {
            builder.Services.AddSingleton(loggers);
        }

        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = registry.Options.MaxMessageBytes;
            kestrel.Listen(address);
        });
        WebApplication app = builder.Build();
        ToolAccess access = IPAddress.IsLoopback(address.Address) ? ToolAccess.Write : ToolAccess.Read;
        var sessions = new HttpSessions(registry, access, http, services, loggers);
        var endpoint = new HttpEndpoint(sessions, new HttpGuard(http, token), registry.Options, registry.TimeProvider);
        app.Run(context =>
        {
            if (context.Request.Path.Equals(http.Path, StringComparison.Ordinal))
            {
                return endpoint.HandleAsync(context);
            }

            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        try
        {
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await sessions.DisposeAsync().ConfigureAwait(false);
            await app.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        string bound = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new HttpHost(app, sessions, new Uri(new Uri(bound), http.Path));
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            // Sessions first: their streams would keep the server from ending.
            await _sessions.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            await _app.StopAsync().ConfigureAwait(false);
            await _app.DisposeAsync().ConfigureAwait(false);
        }
    }
}
