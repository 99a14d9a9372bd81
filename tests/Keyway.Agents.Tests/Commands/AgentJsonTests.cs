using System.Text.Json;
using Keyway.Harness;
using static Keyway.Agents.Tests.ScriptedChatClient;

namespace Keyway.Agents.Tests.Commands;

/// <summary><c>--json</c>.</summary>
public class AgentJsonTests
{
    [Fact]
    public async Task EachThingThatHappens_IsALine_AndTheResultIsLast()
    {
        using var run = new AgentRun();
        var time = new ManualTimeProvider();
        var client = new ScriptedChatClient(Says("Let me see.", ("add", new { right = 2, left = 1 }), ("fail", null)), Text("It is 3."))
        {
            BeforeAnswer = _ =>
            {
                time.Advance(TimeSpan.FromSeconds(0.25));
                return Task.CompletedTask;
            },
        };
        LlmProcessOptions options = AgentCommandTests.Options(client);
        options.TimeProvider = time;

        Assert.Equal(0, await run.RunAsync(options, "--prompt", "What is 1 + 2?", "--json", "true"));
        Assert.Equal(
            [
                """{"kind":"text","text":"Let me see."}""",
                """{"kind":"tool_call","id":"call_0","name":"add","arguments":{"right":2,"left":1}}""",
                """{"kind":"tool_result","id":"call_0","name":"add","is_error":false,"text":"3"}""",
                """{"kind":"tool_call","id":"call_1","name":"fail","arguments":{}}""",
                """{"kind":"tool_result","id":"call_1","name":"fail","is_error":true,"text":"The oven is cold."}""",
                """{"kind":"text","text":"I"}""",
                """{"kind":"text","text":"t is 3."}""",
                """{"kind":"result","message":"It is 3.","stop_reason":"end_turn","requests":2,"tool_calls":2,"seconds":0.5,"usage":{"input_tokens":14,"output_tokens":6,"total_tokens":20}}""",
            ],
            run.Lines);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task AnyText_StaysOnItsLine()
    {
        const string Said = "Grüße 👋\n\"so\"\u2028\\";
        using var run = new AgentRun();

        Assert.Equal(0, await run.RunAsync(AgentCommandTests.Options(new ScriptedChatClient(Text(Said))), "--prompt", "Hi", "--json", "true"));
        JsonElement result = JsonSerializer.Deserialize<JsonElement>(run.Lines[^1]);
        Assert.Equal(("result", Said), (result.GetProperty("kind").GetString(), result.GetProperty("message").GetString()));
        Assert.All(run.Lines, line => Assert.StartsWith("{\"kind\":", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunThatFails_EndsWithAnError()
    {
        using var run = new AgentRun();
        var client = new ScriptedChatClient(_ => throw new HttpRequestException("The service is down."));

        Assert.Equal(1, await run.RunAsync(AgentCommandTests.Options(client), "--prompt", "Hi", "--json", "true"));
        Assert.Equal(["""{"kind":"error","message":"The service is down."}"""], run.Lines);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task RunThatIsCutShort_EndsWithAResult_AndFails()
    {
        using var run = new AgentRun();
        var client = new ScriptedChatClient(Calls(("add", new { left = 1, right = 2 })));

        Assert.Equal(1, await run.RunAsync(AgentCommandTests.Options(client), "--prompt", "Hi", "--json", "true", "--max-tokens", "1"));
        Assert.Contains("\"stop_reason\":\"token_limit\",\"requests\":1,\"tool_calls\":0,", Assert.Single(run.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conversation_PromptsBesideTheOutput()
    {
        using var run = new AgentRun { IsInteractive = true, Input = new StringReader("One\nTwo\n") };

        Assert.Equal(0, await run.RunAsync(AgentCommandTests.Options(new ScriptedChatClient(Text("1"), Text("2"))), "--json", "true"));
        Assert.Equal(
            ["text", "result", "text", "result"],
            run.Lines.Select(line => JsonSerializer.Deserialize<JsonElement>(line).GetProperty("kind").GetString()));
        Assert.Equal("> > > \n", run.Error);
    }
}
