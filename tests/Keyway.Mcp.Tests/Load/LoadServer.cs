using System.Net;
using Keyway.Harness;
using Keyway.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Keyway.Mcp.Tests.Load;

/// <summary>A server of <see cref="LoadPlugin"/> in this process, whose sessions know their own ids.</summary>
internal sealed class LoadServer : IAsyncDisposable
{
    public const string Token = "let-me-in";

    /// <summary>The largest message.</summary>
    public const int MaxMessageBytes = 64 * 1024;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private readonly IHost _host;
    private HttpHost? _http;

    private LoadServer(IHost host) => _host = host;

    /// <summary>Gets the clock that idle sessions are ended by.</summary>
    public ManualTimeProvider Time { get; private init; } = null!;

    /// <summary>Gets the calls of <see cref="LoadTools.Wait"/> that haven't ended.</summary>
    public PendingCalls Pending { get; private init; } = null!;

    /// <summary>Gets what its sessions share.</summary>
    public RegistryServer Registry => _host.Services.GetRequiredService<RegistryServer>();

    /// <summary>Gets where it listens.</summary>
    public Uri Address => _http!.Address;

    /// <summary>Makes one that listens for HTTP.</summary>
    /// <param name="token">What clients have to show; nothing where it is null.</param>
    public static async Task<LoadServer> ListenAsync(string? token = null)
    {
        LoadServer server = Create();
        server._http = await HttpHost.StartAsync(
            server.Registry, new IPEndPoint(IPAddress.Loopback, 0), token, server._host.Services, loggers: null, CancellationToken.None);
        return server;
    }

    /// <summary>Makes one that serves the streams it is given.</summary>
    public static LoadServer Create()
    {
        var time = new ManualTimeProvider();
        var pending = new PendingCalls();
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddKeyway(LoadPlugin.Registry, options =>
        {
            options.ConfigureContext(context => context.WithPending(pending));
            options.Invoker.TimeProvider = time;
        });
        builder.AddMcp(options =>
        {
            options.MaxMessageBytes = MaxMessageBytes;
            options.ConfigureContext((context, session) => context.WithOwner(session.Id ?? "stdio"));
        });
        return new LoadServer(builder.Build()) { Time = time, Pending = pending };
    }

    /// <summary>Serves a client over streams until it is gone.</summary>
    public Task RunAsync(Stream input, Stream output) => StdioHost.RunAsync(Registry, input, output, _host.Services, loggers: null, CancellationToken.None);

    /// <summary>Holds that nothing is left of anybody: no session, no request, no call.</summary>
    public async Task CheckIsQuietAsync()
    {
        using var patience = new CancellationTokenSource(s_patience);
        while ((Registry.Sessions.Count(), Registry.PendingRequests, Pending.Count) is var left && left != (0, 0, 0))
        {
            Assert.False(patience.IsCancellationRequested, $"Expected nothing to be left, got (sessions, requests, calls) = {left}.");
            await Task.Delay(20, CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_http is not null)
        {
            await _http.DisposeAsync();
        }

        _host.Dispose();
    }
}
