using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Keyway.Harness;

namespace Keyway.PackageTests;

/// <summary>An author's program that serves the Model Context Protocol over its standard input and output.</summary>
internal sealed class ServerProgram : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;
    private readonly Task<string> _error;
    private readonly List<string> _lines = [];
    private int _lastId;

    private ServerProgram(Process process)
    {
        _process = process;
        _error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Gets every line that has come from its standard output.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>Starts the program.</summary>
    /// <param name="path">Its assembly.</param>
    /// <param name="arguments">What it is given.</param>
    public static ServerProgram Start(string path, params string[] arguments)
        => new(Process.Start(new ProcessStartInfo("dotnet", ["exec", path, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = Path.GetDirectoryName(path),
        })!);

    /// <summary>Begins the session.</summary>
    /// <param name="client">What the client calls itself.</param>
    /// <returns>What the server says of itself.</returns>
    public async Task<JsonNode> InitializeAsync(string client)
    {
        JsonNode server = await AskAsync(
            "initialize", $$$"""{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"{{{client}}}","version":"1"}}""");
        await SendAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");
        return server;
    }

    /// <summary>Asks something, and waits for the answer.</summary>
    /// <returns>The result of the answer.</returns>
    /// <exception cref="HarnessException">The program ended, or answered with an error.</exception>
    public async Task<JsonNode> AskAsync(string method, string parameters = "{}")
    {
        int id = ++_lastId;
        await SendAsync($$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{{parameters}}}""");
        while (await ReadAsync() is { } line)
        {
            if (JsonNode.Parse(line) is JsonObject answer && (int?)answer["id"] == id)
            {
                return answer["result"] ?? throw new HarnessException($"Expected a result for {method}, got {line}");
            }
        }

        throw new HarnessException($"Expected an answer to {method}, but the program has ended. It said: {await _error}");
    }

    /// <summary>Closes its standard input, and waits until it has ended.</summary>
    /// <returns>How it ended, and what it wrote to its standard error.</returns>
    public async Task<CommandResult> EndAsync()
    {
        _process.StandardInput.Close();
        while (await ReadAsync() is not null)
        {
            // Read to its end: what comes late is also something that it wrote.
        }

        await _process.WaitForExitAsync().WaitAsync(s_patience);
        return new CommandResult(_process.ExitCode, await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private async Task SendAsync(string line)
    {
        await _process.StandardInput.WriteAsync(line + "\n");
        await _process.StandardInput.FlushAsync();
    }

    private async Task<string?> ReadAsync()
    {
        string? line = await _process.StandardOutput.ReadLineAsync().WaitAsync(s_patience);
        if (line is not null)
        {
            _lines.Add(line);
        }

        return line;
    }
}
