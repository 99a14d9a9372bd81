using System.IO.Pipelines;
using Keyway.Hosting;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Keyway.Mcp.Tests;

/// <summary>A server in this process, and the streams to it.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource _end = new();
    private readonly Pipe _input = new();
    private readonly Pipe _output = new();
    private readonly Task _run;

    private TestServer(RegistryServer registry, ILoggerFactory? loggers)
    {
        Registry = registry;
        _run = StdioHost.RunAsync(registry, _input.Reader.AsStream(), _output.Writer.AsStream(), null, loggers, _end.Token);
    }

    public RegistryServer Registry { get; }

    public Task Completion => _run;

    public Stream Input => field ??= _input.Writer.AsStream();

    public Stream Output => field ??= _output.Reader.AsStream();

    public static RegistryServer CreateRegistry(Action<McpOptions>? configure = null, RuntimeContext? context = null, Action<ToolInvokerOptions>? invoke = null, PluginRegistry? tools = null)
    {
        var options = new McpOptions { Name = "test", Version = "1.2.3" };
        configure?.Invoke(options);
        var invoking = new ToolInvokerOptions();
        invoke?.Invoke(invoking);
        var invoker = new ToolInvoker(tools ?? TestPlugin.Registry, context, invoking);
        return new RegistryServer(invoker, new ActionRunner(invoker), options);
    }

    public static TestServer Start(
        Action<McpOptions>? configure = null,
        RuntimeContext? context = null,
        Action<ToolInvokerOptions>? invoke = null,
        ILoggerFactory? loggers = null,
        PluginRegistry? tools = null)
        => new(CreateRegistry(configure, context, invoke, tools), loggers);

    /// <summary>Waits until something is so.</summary>
    public static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!isSo())
        {
            await Task.Delay(10, patience.Token);
        }
    }

    /// <summary>Connects a client of the protocol's SDK.</summary>
    /// <param name="configure">Sets what it can; by default it speaks 2025-11-25.</param>
    public Task<McpClient> ConnectAsync(Action<McpClientOptions>? configure = null)
    {
        var options = new McpClientOptions { ProtocolVersion = "2025-11-25" };
        configure?.Invoke(options);
        return McpClient.CreateAsync(new StreamClientTransport(Input, Output), options);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _run.WaitAsync(Patience);
    }
}
