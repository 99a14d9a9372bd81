using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Keyway.Mcp.Tests.Prompts;

/// <summary>Prompts and what completes their arguments.</summary>
public class PromptTests
{
    [Theory]
    [InlineData("2025-11-25")]
    [InlineData(null)]
    public async Task Prompt_IsListedAndMade(string? version)
    {
        await using var server = TestServer.Start();
        await using McpClient client = await server.ConnectAsync(options => options.ProtocolVersion = version);

        IList<McpClientPrompt> prompts = await client.ListPromptsAsync();
        GetPromptResult result = await client.GetPromptAsync("review", new Dictionary<string, object?> { ["dish"] = "soup", ["tone"] = "strict" });

        Prompt review = prompts.Single(prompt => prompt.Name == "review").ProtocolPrompt;
        Assert.Equal("Review", review.Title);
        Assert.Equal([("dish", true), ("tone", false)], review.Arguments!.Select(argument => (argument.Name, argument.Required == true)));
        Assert.Equal("Asks for a review.", result.Description);
        Assert.Equal([Role.User, Role.Assistant], result.Messages.Select(message => message.Role));
        Assert.Equal("Review soup, Strict.", Assert.IsType<TextContentBlock>(result.Messages[0].Content).Text);
        Assert.IsType<ImageContentBlock>(result.Messages[1].Content);
    }

    [Fact]
    public async Task PromptWhoseKeyIsAbsent_IsNotListed()
    {
        await using var server = TestServer.Start();
        await using McpClient client = await server.ConnectAsync();

        Assert.DoesNotContain("secret", (await client.ListPromptsAsync()).Select(prompt => prompt.Name));
    }

    [Theory]
    [InlineData("reviwe", "Did you mean 'review'?", McpErrorCode.InvalidParams)]
    [InlineData("review", "/dish: missing", McpErrorCode.InvalidParams)]
    [InlineData("secret", "'vault'", McpErrorCode.InvalidParams)]
    [InlineData("broken", "No idea.", McpErrorCode.InternalError)]
    public async Task FailedPrompt_IsAFaultOfTheRequest(string name, string message, McpErrorCode code)
    {
        await using var server = TestServer.Start();
        await using McpClient client = await server.ConnectAsync();

        var exception = await Assert.ThrowsAsync<McpProtocolException>(() => client.GetPromptAsync(name).AsTask());

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.Equal(code, exception.ErrorCode);
    }

    [Theory]
    [InlineData("", "Kind", "Strict", "Kingly")]
    [InlineData("ki", "Kind", "Kingly")]
    [InlineData("RICT", "Strict")]
    [InlineData("x")]
    public async Task ArgumentOfAnEnum_IsCompleted(string typed, params string[] expected)
    {
        await using var server = TestServer.Start();
        await using McpClient client = await server.ConnectAsync();

        CompleteResult result = await client.CompleteAsync(new PromptReference { Name = "review" }, "tone", typed);

        Assert.Equal(expected, result.Completion.Values);
        Assert.Equal((expected.Length, false), (result.Completion.Total, result.Completion.HasMore));
    }

    [Fact]
    public async Task VariableOfATemplate_IsCompleted()
    {
        await using var server = TestServer.Start();
        await using McpClient client = await server.ConnectAsync();

        CompleteResult result = await client.CompleteAsync(new ResourceTemplateReference { Uri = "recipe://{course}/{name}" }, "course", "m");

        Assert.Equal(["Main"], result.Completion.Values);
    }

    [Fact]
    public async Task UnknownPrompt_IsToldOnlyWhatTheSessionSees()
    {
        await using var server = TestServer.Start();
        await using McpClient client = await server.ConnectAsync();

        var exception = await Assert.ThrowsAsync<McpProtocolException>(() => client.GetPromptAsync("secert").AsTask());

        Assert.Contains("There are: ", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IdOfARun_IsCompletedByNothing()
    {
        await using var server = TestServer.Start();
        await using McpClient client = await server.ConnectAsync();
        var runs = new ResourceTemplateReference { Uri = "run://{id}" };

        Assert.Empty((await client.CompleteAsync(runs, "id", "")).Completion.Values);
        await Assert.ThrowsAsync<McpProtocolException>(() => client.CompleteAsync(runs, "name", "").AsTask());
    }

    [Theory]
    [InlineData("nothing", "tone")]
    [InlineData("review", "taste")]
    public async Task CompletionOfWhatThereIsnt_IsAFaultOfTheRequest(string prompt, string argument)
    {
        await using var server = TestServer.Start();
        await using McpClient client = await server.ConnectAsync();

        var exception = await Assert.ThrowsAsync<McpProtocolException>(
            () => client.CompleteAsync(new PromptReference { Name = prompt }, argument, "").AsTask());

        Assert.Equal(McpErrorCode.InvalidParams, exception.ErrorCode);
    }
}
