using System.Diagnostics;
using System.Reflection;
using Keyway.Agents.Tests.Processes;
using Keyway.Harness;
using static Keyway.Agents.Tests.ScriptedChatClient;

namespace Keyway.Agents.Tests.Mcp;

public class McpServerTests
{
    private static readonly string s_server = typeof(McpServerTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "McpServer").Value!;

    [Fact]
    public async Task ToolsOfAServer_AreCalledUnderItsName()
    {
        var client = new ScriptedChatClient(Calls(("files__echo", new { text = "hi" }), ("files__fail", null), ("files__data", null)), Text("Done."));
        await using LlmProcess process = await StartAsync(Server(), client: client);

        RunResult result = await process.RunAsync("Go");

        Assert.Equal(["echo: hi", "No such thing.", """{"a":1}"""], result.ToolCalls.Select(call => call.Result.ToString()));
        Assert.Equal([false, true, false], result.ToolCalls.Select(call => call.Result.IsError));
        Assert.Equal(
            ["files__data", "files__echo", "files__environment", "files__fail", "files__leave", "files__picture"],
            client.Requests[0].Options.Tools!.Select(tool => tool.Name).Order());
    }

    [Fact]
    public async Task Content_ComesAsItIs()
    {
        await using LlmProcess process = await StartAsync(Server());
        ToolResult result = await process.CallToolAsync("files__picture");
        Assert.Equal("Look:", Assert.IsType<ToolTextContent>(result.Content[0]).Value);
        Assert.Equal(new byte[] { 1, 2, 3 }, Assert.IsType<ToolImageContent>(result.Content[1]).Data.ToArray());
    }

    [Fact]
    public async Task FilterOfTools_LeavesTheOthersOut_AndTheyCantBeCalled()
    {
        await using LlmProcess process = await StartAsync(Server(tools: ["echo", new ToolSettings("data") { Alias = "facts", Description = "Facts." }]));
        Assert.Equal(["facts", "files__echo"], process.Tools.Select(tool => tool.Name).Order());
        Assert.Equal("Facts.", process.Tools.Single(tool => tool.Name == "facts").Description);
        Assert.Equal("""{"a":1}""", (await process.CallToolAsync("facts")).ToString());
        Assert.Equal(ToolErrorCodes.UnknownTool, (await process.CallToolAsync("files__fail")).Error?.Code);
        Assert.Equal(ToolErrorCodes.UnknownTool, (await process.CallToolAsync("fail")).Error?.Code);
    }

    [Fact]
    public async Task FilterThatNamesNoTool_IsAFaultOfTheStart()
    {
        ProgramException fault = await Assert.ThrowsAsync<ProgramException>(() => StartAsync(Server(tools: ["ech"])));
        Assert.Contains("Did you mean 'echo'?", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AccessIsWhatTheServerHints_UnlessTheProgramSaysMore()
    {
        McpServerSettings server = Server(tools: ["echo", "fail", new ToolSettings("data") { Access = ToolAccess.Admin }]);
        await using LlmProcess process = await StartAsync(server, ToolAccess.Read);
        Assert.Equal(["files__echo"], process.Tools.Select(tool => tool.Name));
        Assert.Equal(ToolErrorCodes.AccessDenied, (await process.CallToolAsync("files__fail")).Error?.Code);
        Assert.Equal(ToolErrorCodes.AccessDenied, (await process.CallToolAsync("files__data")).Error?.Code);
    }

    [Fact]
    public async Task ToolThatCantBeNamedHere_IsLeftOut_AndLogged()
    {
        using var loggers = new RecordingLoggers();
        await using LlmProcess process = await StartAsync(Server(), loggers: loggers);
        Assert.DoesNotContain(process.Tools, tool => tool.Name.Contains("name", StringComparison.Ordinal));
        Assert.Contains(loggers.Messages, message => message.Contains("'not a name' is left out", StringComparison.Ordinal));
    }

    [Fact]
    public async Task EnvironmentAndFolder_AreGiven()
    {
        string folder = Path.TrimEndingDirectorySeparator(Path.GetTempPath());
        McpServerSettings server = Server() with
        {
            Environment = new Dictionary<string, string> { ["GREETING"] = "hello" },
            WorkingDirectory = folder,
        };
        await using LlmProcess process = await StartAsync(server);
        Assert.Equal($"hello in {folder}", (await process.CallToolAsync("files__environment", ToolArguments.FromJson("""{"text":"GREETING"}"""))).ToString());
    }

    [Fact]
    public async Task ServerThatHangs_IsGivenUpInTime()
    {
        long start = Stopwatch.GetTimestamp();
        ProgramException fault = await Assert.ThrowsAsync<ProgramException>(
            () => StartAsync(Server("--hang") with { StartTimeout = TimeSpan.FromSeconds(2) }));
        Assert.Contains("'files' was given 2 s", fault.Message, StringComparison.Ordinal);
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.FromSeconds(1.9), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task ServerThatEndsAtOnce_IsSaid_AndTheOthersAreEnded()
    {
        var program = new LlmProgram
        {
            McpServers = new Dictionary<string, McpServerSettings> { ["good"] = Server(), ["bad"] = Server("--die") },
        };
        ProgramException fault = await Assert.ThrowsAsync<ProgramException>(() => program.StartAsync(RunTests.Options(new ScriptedChatClient())));
        Assert.Contains("The MCP server 'bad' can't be started", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ServerThatIsNoProgram_IsSaid()
    {
        ProgramException fault = await Assert.ThrowsAsync<ProgramException>(
            () => StartAsync(new McpServerSettings { Command = "/nowhere/to/be/found" }));
        Assert.Contains("The MCP server 'files' can't be started", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CancelledStart_IsCancelled()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new LlmProgram
        {
            McpServers = new Dictionary<string, McpServerSettings> { ["files"] = Server("--hang") },
        }.StartAsync(RunTests.Options(new ScriptedChatClient()), stop.Token));
    }

    [Fact]
    public async Task StartThatIsCancelledOnTheWay_LeavesNoServerBehind()
    {
        string sign = Path.Combine(Path.GetTempPath(), $"keyway-{Guid.NewGuid():n}");
        try
        {
            using var stop = new CancellationTokenSource();
            Task<LlmProcess> start = new LlmProgram
            {
                McpServers = new Dictionary<string, McpServerSettings> { ["files"] = Server($"--never-list={sign}") with { StartTimeout = TimeSpan.FromMinutes(2) } },
            }.StartAsync(RunTests.Options(new ScriptedChatClient()), stop.Token);
            int id = await ProcessIdAsync(sign, start);
            await stop.CancelAsync();

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => start);
            await EndedAsync(id);
        }
        finally
        {
            File.Delete(sign);
        }
    }

    [Fact]
    public async Task AliasThatIsTheNameOfAServersTool_IsAFaultOfTheStart()
    {
        var program = new LlmProgram
        {
            Tools = [new ToolSettings("add") { Alias = "files__echo" }],
            McpServers = new Dictionary<string, McpServerSettings> { ["files"] = Server() },
        };
        ProgramException fault = await Assert.ThrowsAsync<ProgramException>(() => program.StartAsync(RunTests.Options(new ScriptedChatClient())));
        Assert.Contains("files__echo", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ServerThatLeavesInMidCall_FailsTheCall_NotTheProcess()
    {
        await using LlmProcess process = await StartAsync(Server());
        ToolResult result = await process.CallToolAsync("files__leave").AsTask().WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(ToolErrorCodes.ToolFailed, result.Error?.Code);
    }

    [Fact]
    public async Task EachProcess_HasServersOfItsOwn()
    {
        await using LlmProcess process = await StartAsync(Server());
        LlmProcess fork = await process.ForkAsync();
        await fork.CallToolAsync("files__leave");
        await fork.DisposeAsync();
        Assert.Equal("echo: hi", (await process.CallToolAsync("files__echo", ToolArguments.FromJson("""{"text":"hi"}"""))).ToString());
    }

    // The server says who it is when it is asked for its tools, which it never answers.
    private static async Task<int> ProcessIdAsync(string sign, Task start)
    {
        while (!File.Exists(sign))
        {
            Assert.False(start.IsCompleted, "The start has ended before its server was asked.");
            await Task.Delay(20);
        }

        return int.Parse(await File.ReadAllTextAsync(sign), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task EndedAsync(int id)
    {
        try
        {
            using Process server = Process.GetProcessById(id);
            await server.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        }
        catch (ArgumentException)
        {
            // It has ended already.
        }
    }

    private static McpServerSettings Server(string? argument = null, IReadOnlyList<ToolSettings>? tools = null)
        => new() { Command = "dotnet", Arguments = argument is null ? [s_server] : [s_server, argument], Tools = tools };

    private static Task<LlmProcess> StartAsync(
        McpServerSettings server, ToolAccess access = ToolAccess.Admin, ScriptedChatClient? client = null, RecordingLoggers? loggers = null)
    {
        LlmProcessOptions options = RunTests.Options(client ?? new ScriptedChatClient());
        options.Access = access;
        if (loggers is not null)
        {
            options.LoggerFactory = loggers;
        }

        return new LlmProgram { McpServers = new Dictionary<string, McpServerSettings> { ["files"] = server } }.StartAsync(options);
    }
}
