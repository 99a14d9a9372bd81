using System.Diagnostics;
using System.Reflection;
using System.Text;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Keyway.Mcp.Tests.Commands;

/// <summary>The sample as a process of its own.</summary>
public class McpProcessTests
{
    private static readonly string s_digits =
        typeof(McpProcessTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Digits").Value!;

    [Fact]
    public async Task Process_ServesOverStandardInputAndOutput()
    {
        var transport = new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = "dotnet",
            Arguments = [s_digits, "mcp"],
            WorkingDirectory = Directory.CreateTempSubdirectory("keyway-mcp-").FullName,
        });

        // In a revision that begins with one question: whoever asks for the newest gives up on a process that takes seconds to start.
        await using McpClient client = await McpClient.CreateAsync(
            transport, new McpClientOptions { ProtocolVersion = "2025-11-25", InitializationTimeout = TestServer.Patience });

        Assert.Equal("Digits", client.ServerInfo?.Name);
        CallToolResult result = await client.CallToolAsync("classify_digit", new Dictionary<string, object?> { ["pixels"] = new int[64] });
        Assert.Contains("Train a model first.", Assert.IsType<TextContentBlock>(result.Content[0]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Process_ServesOverHttp()
    {
        using Process process = Start("mcp", "--http", "0");
        try
        {
            string? line = await process.StandardOutput.ReadLineAsync().WaitAsync(TestServer.Patience);
            Assert.StartsWith("Listening on http://127.0.0.1:", line, StringComparison.Ordinal);
            await using McpClient client = await McpClient.CreateAsync(new HttpClientTransport(
                new HttpClientTransportOptions { Endpoint = new Uri(line!["Listening on ".Length..]) }));

            Assert.Contains("train", (await client.ListToolsAsync()).Select(tool => tool.Name));
        }
        finally
        {
            process.Kill();
        }
    }

    [Theory]
    [InlineData("expected a port, 0 to 65535, got 'x'", "mcp", "--http", "x")]
    [InlineData("expected an address of this machine", "mcp", "--http", "0", "--host", "kitchen.example")]
    [InlineData("expected together with --http", "mcp", "--host", "*")]
    [InlineData("expected a token that clients have to show, got none", "mcp", "--http", "0", "--host", "*")]
    [InlineData("expected what clients have to show, got nothing", "mcp", "--http", "0", "--token", "")]
    public async Task Misuse_SaysWhatIsExpected(string message, params string[] args)
    {
        using Process process = Start(args);

        string error = await process.StandardError.ReadToEndAsync().WaitAsync(TestServer.Patience);
        await process.WaitForExitAsync().WaitAsync(TestServer.Patience);

        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Equal(2, process.ExitCode);
    }

    private static Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [s_digits, .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = Directory.CreateTempSubdirectory("keyway-mcp-").FullName,
        };
        start.Environment.Remove(McpHttpOptions.TokenVariable);
        return Process.Start(start)!;
    }
}
