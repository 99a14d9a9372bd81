using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Keyway;
using Keyway.Agents;
using Microsoft.Extensions.Configuration;
using Researcher.Library;
using Researcher.Models;

namespace Researcher.Tests;

/// <summary>The sample, the OpenAI package and a server, over a socket.</summary>
public class WireTests
{
    [Fact]
    public async Task Command_TalksToTheServer_Streamed()
    {
        await using var service = new FakeService(Answer);
        (int code, string output, string error) = await ResearcherProcess.RunAsync(
            ["agent", ResearcherProcess.ProgramFile, "-p", "How are checkpoints kept?", "--json", "--max-tokens", "1000"], service.Address);

        Assert.True(code == 0, error + output);
        JsonElement[] lines = [.. OfflineTests.Lines(output).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
        Assert.Equal("The answer stands in runs.md. ", string.Concat(
            lines.Where(line => line.GetProperty("kind").GetString() == "text").Select(line => line.GetProperty("text").GetString())));
        JsonElement result = lines[^1];
        Assert.Equal(("end_turn", 2, 20), (
            result.GetProperty("stop_reason").GetString(),
            result.GetProperty("requests").GetInt32(),
            result.GetProperty("usage").GetProperty("total_tokens").GetInt32()));
        AssertAsked(service);
        Assert.All(service.Requests, request => Assert.True(request["stream"]!.GetValue<bool>()));
    }

    [Fact]
    public async Task Process_TalksToTheServer_InWholeAnswers()
    {
        await using var service = new FakeService(Answer);
        await using LlmProcess process = await StartAsync(service);

        RunResult result = await process.RunAsync("How are checkpoints kept?");

        Assert.Equal(("The answer stands in runs.md.", 2, 20L), (result.LastMessage, result.Requests, result.Usage.TotalTokenCount));
        Assert.Equal(["search_pages", "calculator"], result.ToolCalls.Select(call => call.Name));
        Assert.Equal("4", result.ToolCalls[1].Result.ToString());
        AssertAsked(service);
        Assert.All(service.Requests, request => Assert.Null(request["stream"]));
    }

    [Fact]
    public async Task ArgumentsThatAreNoJson_AreAnsweredToTheModel()
    {
        await using var service = new FakeService(request => Messages(request).Count == 2
            ? new FakeAnswer("", ("calculator", "{\"expression\": 2 +"))
            : new FakeAnswer(Messages(request)[^1]!["content"]!.GetValue<string>()));
        await using LlmProcess process = await StartAsync(service);
        Assert.Contains("Expected the arguments as a JSON object", (await process.RunAsync("2 + 2?")).LastMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ServerThatRefuses_FailsTheRun_WithItsWords()
    {
        await using var service = new FakeService(_ => new FakeAnswer("") { Status = HttpStatusCode.BadRequest });
        (int code, _, string error) = await ResearcherProcess.RunAsync(["agent", ResearcherProcess.ProgramFile, "-p", "Go"], service.Address);
        Assert.Equal(1, code);
        Assert.Contains("It is tired.", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TokenLimit_StopsTheCommand()
    {
        await using var service = new FakeService(_ => new FakeAnswer("", ("calculator", """{"expression":"2+2"}""")));
        (int code, _, string error) = await ResearcherProcess.RunAsync(
            ["agent", ResearcherProcess.ProgramFile, "-p", "Go", "--max-tokens", "25"], service.Address);
        Assert.Equal(1, code);
        Assert.Contains("token_limit, after 3 requests", error, StringComparison.Ordinal);
        Assert.Equal(3, service.Requests.Count);
    }

    private static FakeAnswer Answer(JsonObject request)
        => Messages(request)[^1]!["role"]!.GetValue<string>() == "user"
            ? new FakeAnswer("", ("search_pages", """{"query":"checkpoint","limit":2}"""), ("calculator", """{"expression":"2+2"}"""))
            : new FakeAnswer("The answer stands in runs.md.");

    private static void AssertAsked(FakeService service)
    {
        Assert.Equal("Bearer test-key", service.Authorization);
        Assert.Equal(2, service.Requests.Count);
        Assert.Equal("test-model", service.Requests[0]["model"]!.GetValue<string>());
        Assert.Equal(["system", "user"], Messages(service.Requests[0]).Select(message => message!["role"]!.GetValue<string>()));
        JsonNode search = service.Requests[0]["tools"]!.AsArray().Single(tool => tool!["function"]!["name"]!.GetValue<string>() == "search_pages")!;
        Assert.Equal(
            "One to three words that the page must have.",
            search["function"]!["parameters"]!["properties"]!["query"]!["description"]!.GetValue<string>());
        JsonArray second = Messages(service.Requests[1]);
        Assert.Equal(["system", "user", "assistant", "tool", "tool"], second.Select(message => message!["role"]!.GetValue<string>()));
        Assert.Equal(["call_0", "call_1"], second.Skip(3).Select(message => message!["tool_call_id"]!.GetValue<string>()));
        Assert.Contains("\"page\":", second[3]!["content"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal("4", second[4]!["content"]!.ToString());
    }

    private static JsonArray Messages(JsonObject request) => request["messages"]!.AsArray();

    private static Task<LlmProcess> StartAsync(FakeService service)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["OPENAI_API_KEY"] = "test-key",
            ["OPENAI_BASE_URL"] = service.Address.ToString(),
            ["OPENAI_MODEL"] = "test-model",
        }).Build();
        var pages = new PageLibrary(PageFolder.Path);
        var options = new LlmProcessOptions { Registry = ResearcherAgents.Registry, Context = context => context.WithPages(pages) };
        return LlmProgram.Load(ResearcherProcess.ProgramFile).StartAsync(options.UseChatClient("model", ModelChoice.FromEnvironment(configuration)));
    }
}
