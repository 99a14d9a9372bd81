using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Keyway.Mcp.Tests;

/// <summary>A client that sees the bytes.</summary>
internal sealed class RawClient(Stream input, Stream output) : IDisposable
{
    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 1000 };

    private readonly StreamReader _reader = new(output, Encoding.UTF8);
    private int _lastId;

    public RawClient(TestServer server)
        : this(server.Input, server.Output)
    {
    }

    /// <summary>Begins a session.</summary>
    public async Task<RawClient> InitializeAsync(string version = "2025-11-25", string capabilities = "{}")
    {
        await AskAsync("initialize", $$"""{"protocolVersion":"{{version}}","capabilities":{{capabilities}},"clientInfo":{"name":"raw","version":"1"} }""");
        await SendAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");
        return this;
    }

    public async Task SendAsync(string line)
    {
        await input.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"));
        await input.FlushAsync();
    }

    public Task<string?> ReadAsync() => _reader.ReadLineAsync().WaitAsync(TestServer.Patience);

    /// <summary>Asks something, and returns the line that answers it; what comes before that is passed over.</summary>
    public async Task<string> AskAsync(string method, string parameters = "{}")
    {
        int id = ++_lastId;
        await SendAsync($$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{{parameters}}}""");
        while (await ReadAsync() is { } line)
        {
            if ((int?)JsonNode.Parse(line, documentOptions: s_options)!["id"] == id)
            {
                return line;
            }
        }

        throw new InvalidOperationException($"The server ended before it answered {method}.");
    }

    public async Task<JsonNode> AskForNodeAsync(string method, string parameters = "{}") => JsonNode.Parse(await AskAsync(method, parameters))!;

    public Task<string> CallAsync(string tool, string arguments = "{}")
        => AskAsync("tools/call", $$"""{"name":"{{tool}}","arguments":{{arguments}}}""");

    public void Dispose() => _reader.Dispose();
}
