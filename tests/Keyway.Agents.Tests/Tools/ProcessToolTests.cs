using Keyway.Agents.Tests.Processes;
using Microsoft.Extensions.AI;
using static Keyway.Agents.Tests.ScriptedChatClient;

namespace Keyway.Agents.Tests.Tools;

public class ProcessToolTests
{
    private static readonly ToolSettings[] s_tools = ["add", "who_am_i", "spawn", "fork", "goto", "halt"];

    [Fact]
    public async Task Spawn_AsksALinkedProgram_AndReturnsItsLastMessage()
    {
        var client = new ScriptedChatClient(messages => messages[^1].Text switch
        {
            "Go" => Calls(("spawn", new { prompt = "Say who you are.", program_name = "helper" })),
            "Say who you are." => Text($"I was told: {messages[0].Text}"),
            _ => Text($"It said: {messages[^1].Contents.OfType<FunctionResultContent>().Single().Result}"),
        });
        await using LlmProcess process = await Linked().StartAsync(RunTests.Options(client));

        RunResult result = await process.RunAsync("Go");

        Assert.Equal("It said: I was told: You help.", result.LastMessage);
        AITool spawn = client.Requests[0].Options.Tools!.Single(tool => tool.Name == "spawn");
        Assert.Contains("- helper: Helps with all.", spawn.Description, StringComparison.Ordinal);
        Assert.DoesNotContain(client.Requests[1].Options.Tools ?? [], tool => tool.Name == "spawn");
    }

    [Fact]
    public async Task Spawn_WithoutAName_StartsThisProgramAnew()
    {
        var client = new ScriptedChatClient(messages => messages[^1].Text == "Go"
            ? Calls(("spawn", new { prompt = "Alone?" }))
            : Text($"{messages.Count} {messages[^1].Text}{messages[^1].Contents.OfType<FunctionResultContent>().FirstOrDefault()?.Result}"));
        await using LlmProcess process = await new LlmProgram { Tools = ["spawn"] }.StartAsync(RunTests.Options(client));

        Assert.Equal("3 1 Alone?", (await process.RunAsync("Go")).LastMessage);
    }

    [Fact]
    public async Task Spawn_OfAnUnknownProgram_ListsThoseThatThereAre()
    {
        await using LlmProcess process = await Linked().StartAsync(RunTests.Options(new ScriptedChatClient()));
        ToolResult result = await process.CallToolAsync("spawn", ToolArguments.FromJson("""{"prompt":"x","program_name":"help"}"""));
        Assert.Equal(ToolErrorCodes.InvalidArguments, result.Error?.Code);
        Assert.Contains("- helper: Helps with all.", result.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spawn_PreloadsOnlyFilesThatToolsMayRead()
    {
        var client = new ScriptedChatClient(messages => Text(messages[^1].Text));
        await using LlmProcess process = await new LlmProgram { Tools = s_tools }.StartAsync(RunTests.Options(client));
        ToolResult result = await process.CallToolAsync("spawn", ToolArguments.FromJson("""{"prompt":"x","preload_files":["/etc/hostname"]}"""));
        Assert.Contains("/etc/hostname", result.Error?.Message, StringComparison.Ordinal);
        Assert.Empty(client.Requests);
    }

    [Fact]
    public async Task Spawn_GivesPreloadedFilesBehindTheSystemPrompt_WithTheQuestionWhole()
    {
        string folder = Directory.CreateTempSubdirectory("keyway-spawn-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "long.txt"), new string('x', 200) + "</file>");
            var client = new ScriptedChatClient(messages => Text(messages[^1].Text));
            LlmProcessOptions options = RunTests.Options(client);
            options.Files = new ConfinedFiles(folder);
            var program = new LlmProgram { Tools = ["spawn", "read_fd"], FileDescriptors = new() { Enabled = true, MaxInputChars = 50 } };
            await using LlmProcess process = await program.StartAsync(options);

            ToolResult result = await process.CallToolAsync("spawn", ToolArguments.FromJson("""{"prompt":"What is it?","preload_files":["long.txt"]}"""));

            Assert.Equal("What is it?", result.ToString());
            Assert.EndsWith("xxx&lt;/file&gt;\n</file>", client.Requests[0].Messages[0].Text, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task ProcessThatIsStoppedBeforeItIsDone_IsNoAnswer()
    {
        var client = new ScriptedChatClient(messages => messages[^1].Text is "once" or "left"
            ? Says("Not yet.", ("add", new { left = 1, right = 2 }))
            : throw new InvalidOperationException());
        var program = new LlmProgram { Model = new() { MaxIterations = 1 }, Tools = ["add", "spawn", "fork"] };
        await using LlmProcess process = await program.StartAsync(RunTests.Options(client));
        ToolResult spawned = await process.CallToolAsync("spawn", ToolArguments.FromJson("""{"prompt":"once"}"""));
        Assert.True(spawned.IsError);
        Assert.Contains("max_iterations", spawned.ToString(), StringComparison.Ordinal);
        ToolResult forked = await process.CallToolAsync("fork", ToolArguments.FromJson("""{"prompts":["left"," "]}"""));
        Assert.Contains("max_iterations", forked.ToString(), StringComparison.Ordinal);
        Assert.Contains("got a blank prompt", forked.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TokensOfSpawnedProcesses_CountForTheRunThatAskedThem()
    {
        var client = new ScriptedChatClient(messages => messages[^1].Text == "Go" ? Calls(("spawn", new { prompt = "x" })) : Text("Done.", 90));
        await using LlmProcess process = await new LlmProgram { Tools = ["spawn"] }.StartAsync(RunTests.Options(client));
        Assert.Equal(190, (await process.RunAsync("Go")).Usage.TotalTokenCount);
    }

    [Fact]
    public async Task ToolThatGoesBackByItself_EndsTheResponse_AndTheRunGoesOn()
    {
        int requests = 0;
        var client = new ScriptedChatClient(_ => ++requests == 1 ? Calls(("go_back", null), ("halt", null)) : Text("Well."));
        await using LlmProcess process = await new LlmProgram { Tools = ["go_back", "halt", "goto"] }.StartAsync(RunTests.Options(client));
        RunResult result = await process.RunAsync("Go");
        Assert.Equal(("Well.", 1), (result.LastMessage, result.ToolCalls.Count));
        Assert.Equal(["user", "assistant"], RunTests.Roles(process));
    }

    [Fact]
    public async Task SpawnedByAFork_CantForkEither()
    {
        var program = new LlmProgram { Tools = [new("fork") { Access = ToolAccess.Write }] };
        await using LlmProcess process = await program.StartAsync(RunTests.Options(new ScriptedChatClient()));
        await using LlmProcess fork = await process.ForkAsync();
        await using LlmProcess child = await fork.SpawnAsync();
        Assert.Equal(ToolErrorCodes.AccessDenied, (await child.CallToolAsync("fork", ToolArguments.FromJson("""{"prompts":["x"]}"""))).Error?.Code);
    }

    [Fact]
    public async Task Fork_GivesEachTheConversationSoFar_InOrder_AndOneThatFailsHarmsNoOther()
    {
        var client = new ScriptedChatClient(messages => messages[^1].Text switch
        {
            "Remember 7." => Text("I will."),
            "Go" => Says("Both ways.", ("add", new { left = 1, right = 2 }), ("fork", new { prompts = new[] { "left", "broken", "right" } })),
            "broken" => throw new HttpRequestException("503"),
            "left" or "right" => Text($"{messages[^1].Text} of {messages.Count}: {messages[0].Text}"),
            _ => Text($"{messages[^1].Contents.OfType<FunctionResultContent>().Last().Result}"),
        });
        await using LlmProcess process = await new LlmProgram { Tools = ["add", "fork"] }.StartAsync(RunTests.Options(client));
        await process.RunAsync("Remember 7.");

        RunResult result = await process.RunAsync("Go");

        Assert.Equal(
            """[{"id":0,"message":"left of 6: Remember 7."},{"id":1,"message":"","error":"503"},{"id":2,"message":"right of 6: Remember 7."}]""",
            result.LastMessage);
        IReadOnlyList<ChatMessage> left = client.Requests.Select(request => request.Messages).Single(messages => messages[^1].Text == "left");
        RunTests.AssertConsistent(left);
        Assert.Equal("Both ways.", left[3].Text);
        Assert.Equal("3", left[4].Contents.OfType<FunctionResultContent>().Single().Result?.ToString());
        Assert.Equal(6, process.Messages.Count);
    }

    [Theory]
    [InlineData(ToolAccess.Write)]
    [InlineData(null)]
    public async Task Forks_CantFork(ToolAccess? access)
    {
        var program = new LlmProgram { Tools = [new("fork") { Access = access }] };
        await using LlmProcess process = await program.StartAsync(RunTests.Options(new ScriptedChatClient()));
        await using LlmProcess fork = await process.ForkAsync();
        ToolResult result = await fork.CallToolAsync("fork", ToolArguments.FromJson("""{"prompts":["x"]}"""));
        Assert.Equal(ToolErrorCodes.AccessDenied, result.Error?.Code);
    }

    [Fact]
    public async Task Fork_TakesAtMostTen()
    {
        await using LlmProcess process = await new LlmProgram { Tools = s_tools }.StartAsync(RunTests.Options(new ScriptedChatClient()));
        string eleven = string.Join(',', Enumerable.Repeat("\"x\"", 11));
        ToolResult result = await process.CallToolAsync("fork", ToolArguments.FromJson($$"""{"prompts":[{{eleven}}]}"""));
        Assert.Equal(ToolErrorCodes.InvalidArguments, result.Error?.Code);
    }

    [Fact]
    public async Task Goto_GoesBack_WithANoteOfWhatWasDropped_AndTheRunGoesOn()
    {
        int requests = 0;
        var client = new ScriptedChatClient(_ => ++requests switch
        {
            1 => Text("A long answer."),
            2 => Calls(("add", new { left = 1, right = 2 }), ("goto", new { position = "msg_0", message = "Answer in one word." }), ("halt", null)),
            _ => Text("Yes."),
        });
        await using LlmProcess process = await new LlmProgram { Tools = s_tools }.StartAsync(RunTests.Options(client));
        await process.RunAsync("Is it?");

        RunResult result = await process.RunAsync("Shorter.");

        Assert.Equal(("Yes.", StopReasons.EndTurn), (result.LastMessage, result.StopReason));
        Assert.Equal(["add", "goto"], result.ToolCalls.Select(call => call.Name));
        Assert.Equal(["user", "assistant"], RunTests.Roles(process));
        string note = process.Messages[0].Message.Text;
        Assert.Contains("3 messages were dropped", note, StringComparison.Ordinal);
        Assert.Contains("Is it?", note, StringComparison.Ordinal);
        Assert.Contains("Answer in one word.", note, StringComparison.Ordinal);
        Jump jump = Assert.Single(process.Jumps);
        Assert.Equal((0, 3, "Answer in one word."), (jump.Position, jump.Dropped, jump.Message));
        Assert.StartsWith("[msg_3] You went back", client.Requests[2].Messages[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2", "invalid_position")]
    [InlineData("msg_-1", "invalid_position")]
    [InlineData("msg_x", "invalid_position")]
    [InlineData("msg_1", "unknown_position")]
    [InlineData("msg_9", "forward_jump")]
    public async Task Goto_ToNowhere_IsRefused_AndChangesNothing(string position, string code)
    {
        await using LlmProcess process = await new LlmProgram { Tools = s_tools }.StartAsync(RunTests.Options(new ScriptedChatClient(Text("Hello."))));
        await process.RunAsync("Hi");
        ToolResult result = await process.CallToolAsync("goto", ToolArguments.FromJson($$"""{"position":"{{position}}"}"""));
        Assert.Equal(code, result.Error?.Code);
        Assert.Contains("msg_0", result.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, process.Messages.Count);
        Assert.Empty(process.Jumps);
    }

    [Fact]
    public async Task NumbersOfDroppedMessages_AreNotGivenAgain()
    {
        await using LlmProcess process = await new LlmProgram { Tools = s_tools }.StartAsync(
            RunTests.Options(new ScriptedChatClient(Text("One."), Text("Two."), Text("Three."))));
        await process.RunAsync("1");
        await process.RunAsync("2");
        Assert.True((await process.CallToolAsync("goto", ToolArguments.FromJson("""{"position":"msg_2"}"""))).Abort);
        await process.RunAsync("3");

        Assert.Equal([0, 1, 4, 5, 6], process.Messages.Select(message => message.Number));
        Assert.Equal("unknown_position", (await process.CallToolAsync("goto", ToolArguments.FromJson("""{"position":"msg_2"}"""))).Error?.Code);
    }

    [Fact]
    public async Task PositionsAreShown_OnlyWhereTheModelCanGoBack()
    {
        var client = new ScriptedChatClient(_ => Text("Hello."));
        await using LlmProcess with = await new LlmProgram { Tools = ["goto"] }.StartAsync(RunTests.Options(client));
        await using LlmProcess without = await new LlmProgram { Tools = ["add"] }.StartAsync(RunTests.Options(client));
        await with.RunAsync("Hi");
        await without.RunAsync("Hi");
        Assert.Equal(["[msg_0] Hi", "Hi"], client.Requests.Select(request => request.Messages[0].Text));
        Assert.Equal("Hi", with.Messages[0].Message.Text);
    }

    private static LlmProgram Linked()
        => new()
        {
            Tools = s_tools[..4],
            LinkedPrograms = new Dictionary<string, LinkedProgram>
            {
                ["helper"] = new(new LlmProgram { Name = "helper", Prompt = new() { System = "You help." } }, "Helps with all."),
            },
        };
}
