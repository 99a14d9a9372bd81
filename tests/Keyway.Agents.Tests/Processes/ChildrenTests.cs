using System.Collections.Concurrent;
using Microsoft.Extensions.AI;
using static Keyway.Agents.Tests.ScriptedChatClient;

namespace Keyway.Agents.Tests.Processes;

public class ChildrenTests
{
    private static readonly ToolSettings[] s_tools = ["add", "greet", "purge", "babble", "write_stderr", "read_fd", "spawn", "fork", "who_am_i"];

    [Fact]
    public async Task FiftyProcessesAtOnce_ShareNothing()
    {
        // Each process writes its own name to its own log, keeps a text of its own, and says what its own context greets with.
        var client = new ScriptedChatClient(messages =>
        {
            string name = messages.Last(message => message.Role == ChatRole.User).Text;
            return messages[^1].Role == ChatRole.Tool
                ? Text($"{name}: {messages[^1].Contents.OfType<FunctionResultContent>().Last().Result}")
                : Calls(("write_stderr", new { message = name }), ("babble", new { length = 100 + name.Length }), ("greet", null));
        });
        int made = 0;
        LlmProcessOptions options = RunTests.Options(client);
        options.Context = context => context.WithGreeting($"greeting {Interlocked.Increment(ref made)}");
        var program = new LlmProgram { Name = "one", Tools = s_tools, FileDescriptors = new() { Enabled = true, MaxDirectOutputChars = 100 } };

        await using LlmProcess parent = await program.StartAsync(options);
        await parent.RunAsync("parent");
        List<ChatMessage> before = [.. parent.Messages.Select(message => message.Message)];
        string[] log = [.. parent.GetStderrLog()];
        string[] kept = [.. Descriptors(parent)];

        ConcurrentBag<(string Name, LlmProcess Process, string Said)> children = [];
        await Task.WhenAll(Enumerable.Range(0, 50).Select(async index =>
        {
            LlmProcess child = (index % 3) switch
            {
                0 => await program.StartAsync(options),
                1 => await parent.SpawnAsync(access: ToolAccess.Read),
                _ => await parent.ForkAsync(),
            };
            string name = new('n', index + 1);
            RunResult result = await child.RunAsync(name);
            children.Add((name, child, result.LastMessage));
        }));

        Assert.Equal(50, children.Count);
        foreach ((string name, LlmProcess child, string said) in children)
        {
            bool isFork = child.Messages.Count > 4;
            Assert.Equal([name], child.GetStderrLog());
            Assert.Equal(isFork ? 2 : 1, Descriptors(child).Count());
            Assert.Equal(100 + name.Length, child.Context.GetFileDescriptors().Descriptors[^1].Text.Length);
            Assert.Equal(child.Context.GetProcess(), child);
            Assert.Equal($"{name}: {child.Context.GetGreeting()}", said);
            RunTests.AssertConsistent(child);
            await child.DisposeAsync();
        }

        Assert.Equal(50, children.Select(child => child.Process.Context.GetGreeting()).Distinct().Count());
        Assert.Equal(before, parent.Messages.Select(message => message.Message));
        Assert.Equal(log, parent.GetStderrLog());
        Assert.Equal(kept, Descriptors(parent));
        Assert.Equal(ToolAccess.Admin, parent.Access);
    }

    [Fact]
    public async Task ForkOfAConversationThatWentBack_KeepsItsNumbers()
    {
        var client = new ScriptedChatClient(_ => Text("Hello."));
        await using LlmProcess parent = await new LlmProgram { Tools = ["goto"] }.StartAsync(RunTests.Options(client));
        await parent.RunAsync("One");
        await parent.RunAsync("Two");
        await parent.CallToolAsync("goto", ToolArguments.FromJson("""{"position":"msg_2"}"""));
        await using LlmProcess fork = await parent.ForkAsync();

        Assert.Equal(parent.Messages.Select(message => message.Number), fork.Messages.Select(message => message.Number));
        await fork.RunAsync("Three");
        Assert.Equal([0, 1, 4, 5, 6], fork.Messages.Select(message => message.Number));
        Assert.Equal([0, 1, 4], parent.Messages.Select(message => message.Number));
    }

    [Fact]
    public async Task WhoeverChangesAMessageThatWasSentOrForked_ChangesThatAlone()
    {
        var client = new ScriptedChatClient(messages =>
        {
            foreach (TextContent text in messages.SelectMany(message => message.Contents).OfType<TextContent>())
            {
                text.Text = "changed";
            }

            return Text("Hello.");
        });
        await using LlmProcess parent = await new LlmProgram().StartAsync(RunTests.Options(client));
        await parent.RunAsync("One");
        await using LlmProcess fork = await parent.ForkAsync();
        ((TextContent)fork.Messages[1].Message.Contents[0]).Text = "changed";
        fork.Messages[0].Message.Contents.Clear();

        Assert.Equal(["One", "Hello."], parent.Messages.Select(message => message.Message.Text));
    }

    [Fact]
    public async Task DisposedProcess_DoesNothingMore_AndItsRunIsCancelled()
    {
        var asked = new TaskCompletionSource();
        var client = new ScriptedChatClient(_ => Text("Hello."))
        {
            BeforeAnswer = async token =>
            {
                asked.SetResult();
                await Task.Delay(Timeout.Infinite, token);
            },
        };
        LlmProcess process = await new LlmProgram { Tools = s_tools }.StartAsync(RunTests.Options(client));
        Task<RunResult> run = process.RunAsync("Hi");
        await asked.Task;
        await process.DisposeAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => process.ForkAsync());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => process.SpawnAsync());
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await process.CallToolAsync("add"));
    }

    [Theory]
    [InlineData(ToolAccess.Admin, ToolAccess.Write, ToolAccess.Write)]
    [InlineData(ToolAccess.Admin, ToolAccess.Admin, ToolAccess.Admin)]
    [InlineData(ToolAccess.Read, ToolAccess.Write, ToolAccess.Read)]
    [InlineData(ToolAccess.Write, ToolAccess.Admin, ToolAccess.Write)]
    public async Task Child_NeverMayMoreThanItsParent(ToolAccess parents, ToolAccess asked, ToolAccess got)
    {
        LlmProcessOptions options = RunTests.Options(new ScriptedChatClient());
        options.Access = parents;
        await using LlmProcess parent = await new LlmProgram { Tools = s_tools }.StartAsync(options);
        await using LlmProcess spawned = await parent.SpawnAsync(access: asked);
        await using LlmProcess forked = await parent.ForkAsync(asked);

        Assert.Equal((got, got), (spawned.Access, forked.Access));
        Assert.Equal(got == ToolAccess.Admin ? null : ToolErrorCodes.AccessDenied, (await spawned.CallToolAsync("purge")).Error?.Code);
        Assert.Equal(got == ToolAccess.Admin, forked.Tools.Any(tool => tool.Name == "purge"));
    }

    [Fact]
    public async Task LaterChangesOfOptions_TouchNoProcess()
    {
        LlmProcessOptions options = RunTests.Options(new ScriptedChatClient(Text("Hello."), Text("Hello.")));
        await using LlmProcess process = await new LlmProgram { Tools = s_tools }.StartAsync(options);
        options.Access = ToolAccess.Read;
        options.Hooks.Add(new TokenLimitHook(1));
        options.Filters.Add((_, _) => throw new InvalidOperationException());

        Assert.Equal(StopReasons.EndTurn, (await process.RunAsync("Hi")).StopReason);
        Assert.Equal("purged", (await process.CallToolAsync("purge")).ToString());
        await using LlmProcess child = await process.SpawnAsync();
        Assert.Equal(StopReasons.EndTurn, (await child.RunAsync("Hi")).StopReason);
    }

    [Fact]
    public async Task LinkedPrograms_AreInTheContext_OnlyWhereThereAreSome()
    {
        LlmProcessOptions options = RunTests.Options(new ScriptedChatClient());
        var helper = new LlmProgram { Name = "helper" };
        await using LlmProcess alone = await new LlmProgram().StartAsync(options);
        await using LlmProcess linked = await new LlmProgram { LinkedPrograms = new Dictionary<string, LinkedProgram> { ["h"] = new(helper, "Helps.") } }
            .StartAsync(options);

        Assert.False(alone.Context.HasLinkedPrograms());
        Assert.False(alone.Context.HasLinkedProgramDescriptions());
        Assert.False(alone.Context.HasFileDescriptors());
        Assert.Same(helper, linked.Context.GetLinkedPrograms()["h"]);
        Assert.Equal("Helps.", linked.Context.GetLinkedProgramDescriptions()["h"]);
    }

    private static IEnumerable<string> Descriptors(LlmProcess process) => process.Context.GetFileDescriptors().Descriptors.Select(descriptor => descriptor.Id);
}
