using System.Globalization;
using System.Net;
using Keyway.Hosting;
using Microsoft.Extensions.Logging;

namespace Keyway.Mcp;

/// <summary>The command <c>mcp</c>: serves the program's registry.</summary>
internal sealed class McpCommand(RegistryServer registry, IServiceProvider services, ILoggerFactory? loggers = null) : IKeywayCommand
{
    private const string Port = "--http";
    private const string Host = "--host";
    private const string Token = "--token";

    private const int Done = 0;
    private const int Failed = 1;
    private const int Misused = 2;

    public string Name => "mcp";

    public string Description => "Serves the tools to clients of the Model Context Protocol, over standard input and output or over HTTP.";

    public IReadOnlyList<KeywayCommandParameter> Parameters { get; } =
    [
        new(Port, "Listen for HTTP on this port; 0 for one that is free.") { ValueName = "PORT" },
        new(Host, "The address to listen on, * for all. Without it: this machine alone.") { ValueName = "ADDRESS" },
        new(Token, $"What clients have to show; needed beyond this machine. Better kept in {McpHttpOptions.TokenVariable}, where no list of processes shows it.") { ValueName = "TOKEN" },
    ];

    public async Task<int> RunAsync(KeywayCommandInvocation invocation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(invocation);
        if (invocation.GetValue(Port) is { } port)
        {
            return await ListenAsync(invocation, port, cancellationToken).ConfigureAwait(false);
        }

        if (invocation.Has(Host) || invocation.Has(Token))
        {
            return await MisusedAsync(invocation, $"{(invocation.Has(Host) ? Host : Token)}: expected together with {Port}, got it alone. Type {Port} PORT to listen.").ConfigureAwait(false);
        }

        TextWriter output = Console.Out;

        // What tools print isn't part of the protocol, and would end it.
        Console.SetOut(Console.Error);
        try
        {
            await StdioHost.RunAsync(
                registry, Console.OpenStandardInput(), Console.OpenStandardOutput(), services, loggers, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Console.SetOut(output);
        }

        return Done;
    }

    private async Task<int> ListenAsync(KeywayCommandInvocation invocation, string port, CancellationToken cancellationToken)
    {
        if (!ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out ushort number))
        {
            return await MisusedAsync(invocation, $"{Port}: expected a port, 0 to {ushort.MaxValue}, got '{port}'.").ConfigureAwait(false);
        }

        string host = invocation.GetValue(Host) ?? "localhost";
        if (AddressOf(host) is not { } address)
        {
            return await MisusedAsync(invocation, $"{Host}: expected an address of this machine, localhost or *, got '{host}'.").ConfigureAwait(false);
        }

        if (invocation.Has(Token) && string.IsNullOrWhiteSpace(invocation.GetValue(Token)))
        {
            return await MisusedAsync(invocation, $"{Token}: expected what clients have to show, got nothing. Leave {Token} out to listen without, on this machine alone.").ConfigureAwait(false);
        }

        string? token = registry.Options.Http.FindToken(invocation.GetValue(Token));
        if (token is null && !IPAddress.IsLoopback(address))
        {
            return await MisusedAsync(
                invocation, $"Beyond this machine anybody could call the tools: expected a token that clients have to show, got none. Set {McpHttpOptions.TokenVariable}, or {Token}.").ConfigureAwait(false);
        }

        HttpHost listening;
        try
        {
            listening = await HttpHost.StartAsync(registry, new IPEndPoint(address, number), token, services, loggers, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or System.Net.Sockets.SocketException)
        {
            await invocation.Error.WriteLineAsync($"{Port}: {exception.Message} Choose another port, or 0 for one that is free.").ConfigureAwait(false);
            return Failed;
        }

        await using (listening)
        {
            await invocation.Output.WriteLineAsync($"Listening on {listening.Address}").ConfigureAwait(false);
            await invocation.Output.FlushAsync(cancellationToken).ConfigureAwait(false);
            await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return Done;
    }

    private static IPAddress? AddressOf(string host) => host switch
    {
        "localhost" => IPAddress.Loopback,
        "*" => IPAddress.Any,
        _ => IPAddress.TryParse(host, out IPAddress? address) ? address : null,
    };

    private static async Task<int> MisusedAsync(KeywayCommandInvocation invocation, string message)
    {
        await invocation.Error.WriteLineAsync(message).ConfigureAwait(false);
        return Misused;
    }
}
