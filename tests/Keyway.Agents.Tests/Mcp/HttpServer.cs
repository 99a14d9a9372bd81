using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Keyway.Hosting;
using Keyway.Mcp;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Keyway.Agents.Tests.Mcp;

/// <summary>An ASP.NET program in this process that serves tools over HTTP.</summary>
internal sealed class HttpServer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<HttpContext, bool> _pending = [];
    private readonly ConcurrentQueue<IHeaderDictionary> _requests = [];
    private readonly ConcurrentQueue<string> _sessions = [];
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string? _token;
    private readonly WebApplication _app;

    private HttpServer(string? token)
    {
        _token = token;
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        builder.Services.AddKeyway(ServedPlugin.Registry);
        builder.AddMcp(options =>
        {
            options.Http.Token = token;
            options.ConfigureContext((context, session) =>
            {
                _sessions.Enqueue(session.Id!);
                return context.WithBegun(_begun);
            });
        });
        _app = builder.Build();
        _app.Use(ObserveAsync);
        _app.MapKeywayMcp("/tools");
    }

    public Uri Address => new($"{_app.Urls.Single()}/tools");

    /// <summary>Gets the headers of all requests so far.</summary>
    public IReadOnlyList<IHeaderDictionary> Requests => [.. _requests];

    /// <summary>Gets the ids of all sessions that have begun, ended ones too.</summary>
    public IReadOnlyList<string> Sessions => [.. _sessions];

    /// <summary>Gets what is there when a call waits.</summary>
    public Task Begun => _begun.Task;

    public static async Task<HttpServer> StartAsync(string? token = null)
    {
        var server = new HttpServer(token);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Says whether the server still knows a session.</summary>
    public async Task<bool> KnowsAsync(string session)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, Address)
        {
            Content = new StringContent("""{"jsonrpc":"2.0","id":"known","method":"ping"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Accept", "application/json, text/event-stream");
        request.Headers.Add("Mcp-Session-Id", session);
        if (_token is not null)
        {
            request.Headers.Add("Authorization", $"Bearer {_token}");
        }

        using HttpResponseMessage response = await http.SendAsync(request);
        return response.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound
            ? response.StatusCode == HttpStatusCode.OK
            : throw new InvalidOperationException($"Expected 200 or 404, got {response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
    }

    /// <summary>Stops as a program does that is told to.</summary>
    public Task StopAsync() => _app.StopAsync();

    /// <summary>Stops as a program does that is killed: connections break off before anything is answered.</summary>
    public async Task VanishAsync()
    {
        foreach (HttpContext request in _pending.Keys)
        {
            request.Abort();
        }

        await _app.StopAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task ObserveAsync(HttpContext context, RequestDelegate next)
    {
        _requests.Enqueue(new HeaderDictionary(context.Request.Headers.ToDictionary(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase)));
        _pending[context] = true;
        try
        {
            await next(context);
        }
        finally
        {
            _pending.TryRemove(context, out _);
        }
    }
}
