using System.Text.Json.Nodes;
using Keyway.Harness;

namespace Keyway.PackageTests;

/// <summary>Programs that serve the Model Context Protocol, from the packages alone, as assistants start them.</summary>
[Collection(PackedPackagesFixture.Name)]
public sealed class McpTests(PackedPackages packed)
{
    [Fact]
    public async Task Command_ListsAndCallsTools()
    {
        using ServerProgram program = ServerProgram.Start(packed.ProgramOf("Mcp"), "mcp");

        Assert.Equal("Mcp", (string?)(await program.InitializeAsync("Bob"))["serverInfo"]!["name"]);
        Assert.Equal(
            ["add", "who_cooks"], (await program.AskAsync("tools/list"))["tools"]!.AsArray().Select(static tool => (string?)tool!["name"]));
        JsonNode added = await program.AskAsync("tools/call", """{"name":"add","arguments":{"a":40,"b":2}}""");
        Assert.Equal("""{"result":42}""", added["structuredContent"]!.ToJsonString());
        Assert.Equal("42", TextOf(added));
        Assert.Equal("Ada cooks for Bob.", TextOf(await program.AskAsync("tools/call", """{"name":"who_cooks"}""")));
        JsonNode refused = await program.AskAsync("tools/call", """{"name":"add","arguments":{"a":40,"c":2}}""");
        Assert.True((bool?)refused["isError"]);
        Assert.Contains("/c: unknown: expected one of a, b", TextOf(refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_AnswersForPromptsAndResources()
    {
        using ServerProgram program = ServerProgram.Start(packed.ProgramOf("Mcp"), "mcp");
        await program.InitializeAsync("Bob");

        JsonNode prompt = await program.AskAsync("prompts/get", """{"name":"recipe","arguments":{"dish":"soup"}}""");
        JsonNode resource = await program.AskAsync("resources/read", """{"uri":"menu://today"}""");

        Assert.Equal("How is soup made?", (string?)prompt["messages"]![0]!["content"]!["text"]);
        Assert.Equal("Soup.", (string?)resource["contents"]![0]!["text"]);
    }

    [Fact]
    public async Task Command_WritesNothingButTheProtocol_AndEndsWithItsInput()
    {
        using ServerProgram program = ServerProgram.Start(packed.ProgramOf("Mcp"), "mcp");
        await program.InitializeAsync("Bob");
        await program.AskAsync("tools/call", """{"name":"add","arguments":{"a":40,"b":2}}""");

        CommandResult ended = await program.EndAsync();

        Assert.Equal(0, ended.ExitCode);
        Assert.Equal(2, program.Lines.Count);
        Assert.All(program.Lines, static line => Assert.Equal("2.0", (string?)JsonNode.Parse(line)!["jsonrpc"]));
        Assert.Contains("Adding 40 and 2.", ended.Output, StringComparison.Ordinal);
        Assert.Contains("Added.", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PackageAlone_IsEnoughToServeByTheServersOfTheSdk()
    {
        using ServerProgram program = ServerProgram.Start(packed.ProgramOf("McpAlone"));
        await program.InitializeAsync("Bob");

        Assert.Equal(["who_eats"], (await program.AskAsync("tools/list"))["tools"]!.AsArray().Select(static tool => (string?)tool!["name"]));
        Assert.Equal("Bob", TextOf(await program.AskAsync("tools/call", """{"name":"who_eats"}""")));
        Assert.Equal(0, (await program.EndAsync()).ExitCode);
    }

    [Fact]
    public async Task PackageAlone_BringsTheServerAndNothingOfClientsOrCommandLines()
    {
        packed.AssertBuilt("McpAlone", "net10.0");
        JsonNode assets = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(packed.Authors, "McpAlone", "obj", "project.assets.json")))!;

        // What ASP.NET has too is listed as well, and not copied.
        IEnumerable<string> libraries = assets["libraries"]!.AsObject().Select(static library => library.Key.Split('/')[0])
            .Where(static name => !name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.Extensions.AI", StringComparison.Ordinal));

        Assert.Equal(
            [
                "Keyway",
                "Keyway.Hosting",
                "Keyway.Mcp",
                "Microsoft.Extensions.AI.Abstractions",
                "ModelContextProtocol",
                "ModelContextProtocol.Core",
                "Polly.Core",
            ],
            libraries.Order(StringComparer.Ordinal));
    }

    private static string TextOf(JsonNode result) => (string)result["content"]![0]!["text"]!;
}
