using System.Net;
using System.Net.Sockets;
using Keyway.Agents.Tests.Processes;
using static Keyway.Agents.Tests.ScriptedChatClient;

namespace Keyway.Agents.Tests.Mcp;

/// <summary>Servers that a process reaches over HTTP.</summary>
public class HttpServerTests
{
    private const string Token = "open sesame";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task ToolsOfAServer_AreCalledUnderItsName()
    {
        await using HttpServer server = await HttpServer.StartAsync();
        var client = new ScriptedChatClient(Calls(("kitchen__sum", new { left = 40, right = 2 }), ("kitchen__sum", new { left = 400 })), Text("Done."));
        await using LlmProcess process = await StartAsync(Settings(server), client);

        RunResult result = await process.RunAsync("Go");

        Assert.Equal(["kitchen__linger", "kitchen__sum"], client.Requests[0].Options.Tools!.Select(tool => tool.Name).Order());
        Assert.Equal([false, true], result.ToolCalls.Select(call => call.Result.IsError));
        Assert.Equal("""{"result":42}""", result.ToolCalls[0].Result.ToString());
        Assert.Contains("/left: out_of_range: ", result.ToolCalls[1].Result.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_AreSentWithEachRequest()
    {
        await using HttpServer server = await HttpServer.StartAsync(Token);
        await using (LlmProcess process = await StartAsync(Settings(server, Token)))
        {
            Assert.False((await process.CallToolAsync("kitchen__sum", ToolArguments.FromJson("""{"left":1,"right":2}"""))).IsError);
        }

        Assert.NotEmpty(server.Requests);
        Assert.All(server.Requests, request => Assert.Equal(("Bearer open sesame", "acme"), ((string?)request.Authorization, (string?)request["X-Tenant"])));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("wrong")]
    public async Task WrongToken_IsAFaultOfTheStart_AndSaysWhereItBelongs(string? token)
    {
        await using HttpServer server = await HttpServer.StartAsync(Token);

        ProgramException fault = await Assert.ThrowsAsync<ProgramException>(() => StartAsync(Settings(server, token)));

        Assert.Contains("The MCP server 'kitchen' can't be started", fault.Message, StringComparison.Ordinal);
        Assert.Contains("401", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Set its headers", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong", fault.Message, StringComparison.Ordinal);
        Assert.Empty(server.Sessions);
    }

    [Fact]
    public async Task AddressWhereNobodyListens_IsAFaultOfTheStart_AndSaysToLook()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://{listener.LocalEndpoint}/tools");
        listener.Stop();

        ProgramException fault = await Assert.ThrowsAsync<ProgramException>(() => StartAsync(new McpServerSettings { Url = address }));

        Assert.Contains("The MCP server 'kitchen' can't be started", fault.Message, StringComparison.Ordinal);
        Assert.Contains($"Look whether it runs at {address}", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ServerThatNeverAnswers_IsGivenUpInTime()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var settings = new McpServerSettings { Url = new Uri($"http://{listener.LocalEndpoint}/tools"), StartTimeout = TimeSpan.FromSeconds(1) };

        ProgramException fault = await Assert.ThrowsAsync<ProgramException>(() => StartAsync(settings).WaitAsync(s_patience));

        Assert.Contains("'kitchen' was given 1 s", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ServerThatGoesAwayInMidCall_FailsTheCall_NotTheProcess(bool vanishes)
    {
        await using HttpServer server = await HttpServer.StartAsync();
        await using LlmProcess process = await StartAsync(Settings(server), tools: ["add"]);
        Task<ToolResult> call = process.CallToolAsync("kitchen__linger").AsTask();
        await server.Begun.WaitAsync(s_patience);

        await (vanishes ? server.VanishAsync() : server.StopAsync());

        Assert.True((await call.WaitAsync(s_patience)).IsError);
        Assert.True((await process.CallToolAsync("kitchen__sum", ToolArguments.FromJson("""{"left":1,"right":2}""")).AsTask().WaitAsync(s_patience)).IsError);
        Assert.Equal("3", (await process.CallToolAsync("add", ToolArguments.FromJson("""{"left":1,"right":2}"""))).ToString());
    }

    [Fact]
    public async Task Session_IsEndedWithItsProcess()
    {
        await using HttpServer server = await HttpServer.StartAsync(Token);
        LlmProcess process = await StartAsync(Settings(server, Token));
        LlmProcess fork = await process.ForkAsync();
        Assert.Equal(2, server.Sessions.Distinct().Count());
        Assert.True(await server.KnowsAsync(server.Sessions[0]));
        Assert.True(await server.KnowsAsync(server.Sessions[1]));

        await fork.DisposeAsync();
        Assert.True(await server.KnowsAsync(server.Sessions[0]));
        Assert.False(await server.KnowsAsync(server.Sessions[1]));

        await process.DisposeAsync();
        Assert.False(await server.KnowsAsync(server.Sessions[0]));
    }

    private static McpServerSettings Settings(HttpServer server, string? token = null)
    {
        var headers = new Dictionary<string, string> { ["X-Tenant"] = "acme" };
        if (token is not null)
        {
            headers["Authorization"] = $"Bearer {token}";
        }

        return new() { Url = server.Address, Headers = headers };
    }

    private static Task<LlmProcess> StartAsync(McpServerSettings server, ScriptedChatClient? client = null, IReadOnlyList<ToolSettings>? tools = null)
    {
        LlmProcessOptions options = RunTests.Options(client ?? new ScriptedChatClient());
        options.Access = ToolAccess.Read;
        var program = new LlmProgram { Tools = tools ?? [], McpServers = new Dictionary<string, McpServerSettings> { ["kitchen"] = server } };
        return program.StartAsync(options);
    }
}
