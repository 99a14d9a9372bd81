using System.Net;
using Keyway.CompilerServices;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Client;

namespace Keyway.Agents;

/// <summary>One server of one process.</summary>
internal sealed class McpConnection : IAsyncDisposable
{
    private readonly McpClient _client;

    private McpConnection(McpClient client, IReadOnlyList<ToolMethod> tools, IReadOnlyList<ToolSettings> settings)
    {
        _client = client;
        Tools = tools;
        Settings = settings;
    }

    public IReadOnlyList<ToolMethod> Tools { get; }

    /// <summary>Gets what the program says of these tools, under the names that they have here.</summary>
    public IReadOnlyList<ToolSettings> Settings { get; }

    /// <exception cref="ProgramException">It can't be started in time, or lacks a tool that the program names.</exception>
    public static async Task<McpConnection> StartAsync(
        string name, McpServerSettings settings, LlmProgram program, LlmProcessOptions options, CancellationToken cancellationToken)
    {
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        inTime.CancelAfter(settings.StartTimeout);
        McpClient? client = null;
        try
        {
            client = await McpClient.CreateAsync(
                McpTransports.Create(name, settings, program, options.LoggerFactory),
                new McpClientOptions
                {
                    InitializationTimeout = settings.StartTimeout,

                    // A server that is still starting must not be taken for one that doesn't know the newest protocol.
                    DiscoverProbeTimeout = settings.StartTimeout / 2,
                },
                options.LoggerFactory,
                inTime.Token).ConfigureAwait(false);
            IList<McpClientTool> offered = await client.ListToolsAsync(cancellationToken: inTime.Token).ConfigureAwait(false);
            ILogger logger = options.LoggerFactory.CreateLogger<McpConnection>();
            PluginRegistry registry = McpServerTools.Create(name, client, offered, logger);
            IReadOnlyList<ToolSettings> chosen = McpServerTools.Choose(name, settings.Tools, registry);
            return new(client, [.. chosen.Select(tool => McpServerTools.Select(registry, tool))], chosen);
        }
        catch (Exception exception)
        {
            if (client is not null)
            {
                await client.DisposeAsync().ConfigureAwait(false);
            }

            cancellationToken.ThrowIfCancellationRequested();
            throw exception switch
            {
                ProgramException => exception,
                ArgumentException => new ProgramException($"The tools of the MCP server '{name}' can't be taken. {exception.Message}", exception),
                _ when inTime.IsCancellationRequested || exception is TimeoutException => new ProgramException(
                    $"The MCP server '{name}' was given {settings.StartTimeout.TotalSeconds:0.###} s to start, and its tools aren't known yet. "
                    + "Look whether it runs, or give it longer: start_timeout.",
                    exception),
                _ => new ProgramException($"The MCP server '{name}' can't be started: {exception.Message.TrimEnd('.')}.{Advice(settings, exception)}", exception),
            };
        }
    }

    public ValueTask DisposeAsync() => _client.DisposeAsync();

    private static string Advice(McpServerSettings settings, Exception exception)
        => (exception, settings.Url) switch
        {
            (HttpRequestException { StatusCode: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden }, _)
                => " Set its headers to what lets callers in, such as Authorization to 'Bearer TOKEN'.",

            // Without what may be a secret: who calls, and with which query.
            (HttpRequestException, { } url)
                => $" Look whether it runs at {url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)}.",
            _ => "",
        };
}
