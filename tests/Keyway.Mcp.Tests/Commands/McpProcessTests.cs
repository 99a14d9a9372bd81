using System.Diagnostics;
using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Keyway.Mcp.Tests.Commands;

/// <summary>Programs that serve as processes of their own.</summary>
public class McpProcessTests
{
    private static readonly string s_digits = ProgramOf("Digits");
    private static readonly string s_noisy = ProgramOf("NoisyServer");

    [Fact]
    public async Task Process_ServesOverStandardInputAndOutput()
    {
        await using McpClient client = await ConnectAsync(s_digits, "mcp");

        Assert.Equal("Digits", client.ServerInfo?.Name);
        CallToolResult result = await client.CallToolAsync("classify_digit", new Dictionary<string, object?> { ["pixels"] = new int[64] });
        Assert.Contains("Train a model first.", Assert.IsType<TextContentBlock>(result.Content[0]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProcessOfTheSdksHost_ServesOverStandardInputAndOutput()
    {
        await using McpClient client = await ConnectAsync(s_noisy, "sdk");

        Assert.True(client.ServerCapabilities.Tools!.ListChanged);
        Assert.NotEmpty(await client.ListToolsAsync());
    }

    [Fact]
    public async Task Process_ServesOverHttp()
    {
        using Process process = Start(s_digits, null, "mcp", "--http", "0");
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

    [Fact]
    public async Task TokenOfTheVariable_IsAskedOfClients()
    {
        const string Token = "open sesame";
        using Process process = Start(s_digits, Token, "mcp", "--http", "0");
        try
        {
            string? line = await process.StandardOutput.ReadLineAsync().WaitAsync(TestServer.Patience);
            var address = new Uri(line!["Listening on ".Length..]);
            using var http = new HttpClient();
            Assert.Equal(HttpStatusCode.Unauthorized, (await http.PostAsync(address, null)).StatusCode);

            await using McpClient client = await McpClient.CreateAsync(new HttpClientTransport(new HttpClientTransportOptions
            {
                Endpoint = address,
                AdditionalHeaders = new Dictionary<string, string> { ["Authorization"] = $"Bearer {Token}" },
            }));
            Assert.Contains("train", (await client.ListToolsAsync()).Select(tool => tool.Name));
        }
        finally
        {
            process.Kill();
        }
    }

    [Fact]
    public async Task WhatToolsPrintAndLog_GoesToStandardError()
    {
        using Process process = Start(s_noisy, null, "mcp");
        Task<string> error = process.StandardError.ReadToEndAsync();
        using RawClient client = await new RawClient(process.StandardInput.BaseStream, process.StandardOutput.BaseStream).InitializeAsync();

        // Whatever isn't a message of the protocol is no JSON, which the client reads each line as.
        foreach ((string tool, string answer) in
            new[] { ("print_line", "line"), ("print_half", "half"), ("print_elsewhere", "elsewhere"), ("complain", "complaint"), ("log", "log") })
        {
            JsonNode result = JsonNode.Parse(await client.CallAsync(tool, $$"""{"text":"{{tool}} was here"}"""))!["result"]!;
            Assert.Equal(answer, (string?)result["content"]![0]!["text"]);
        }

        process.StandardInput.Close();
        Assert.Null(await client.ReadAsync());
        await process.WaitForExitAsync().WaitAsync(TestServer.Patience);
        Assert.Equal(0, process.ExitCode);
        Assert.All(
            ["print_line", "print_half", "print_elsewhere", "complain", "log"],
            tool => Assert.Contains($"{tool} was here", error.Result, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("expected a port, 0 to 65535, got 'x'", "mcp", "--http", "x")]
    [InlineData("expected an address of this machine", "mcp", "--http", "0", "--host", "kitchen.example")]
    [InlineData("expected together with --http", "mcp", "--host", "*")]
    [InlineData("expected a token that clients have to show, got none", "mcp", "--http", "0", "--host", "*")]
    [InlineData("expected what clients have to show, got nothing", "mcp", "--http", "0", "--token", "")]
    public async Task Misuse_SaysWhatIsExpected(string message, params string[] args)
    {
        using Process process = Start(s_digits, null, args);

        string error = await process.StandardError.ReadToEndAsync().WaitAsync(TestServer.Patience);
        await process.WaitForExitAsync().WaitAsync(TestServer.Patience);

        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Equal(2, process.ExitCode);
    }

    // In a revision that begins with one question: whoever asks for the newest gives up on a process that takes seconds to start.
    private static Task<McpClient> ConnectAsync(string program, string command)
        => McpClient.CreateAsync(
            new StdioClientTransport(new StdioClientTransportOptions
            {
                Command = "dotnet",
                Arguments = [program, command],
                WorkingDirectory = Directory.CreateTempSubdirectory("keyway-mcp-").FullName,
            }),
            new McpClientOptions { ProtocolVersion = "2025-11-25", InitializationTimeout = TestServer.Patience });

    private static string ProgramOf(string key)
        => typeof(McpProcessTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;

    /// <param name="program">The program.</param>
    /// <param name="token">What the variable of the token has; null where there is none.</param>
    /// <param name="args">What it is started with.</param>
    private static Process Start(string program, string? token, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = Directory.CreateTempSubdirectory("keyway-mcp-").FullName,
        };
        start.Environment.Remove(McpHttpOptions.TokenVariable);
        if (token is not null)
        {
            start.Environment.Add(McpHttpOptions.TokenVariable, token);
        }

        return Process.Start(start)!;
    }
}
