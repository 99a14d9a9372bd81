using Keyway.Harness;
using static Keyway.Agents.Tests.ScriptedChatClient;

namespace Keyway.Agents.Tests.Processes;

/// <summary>What a process does with text that is too long, and with files that it is given at its start.</summary>
public class LongTextTests
{
    [Fact]
    public async Task LongOutput_IsGivenInPages_AndReadOn()
    {
        var client = new ScriptedChatClient(
            Calls(("babble", new { length = 100 }), ("babble", new { length = 101 }), ("read_fd", new { fd = "fd:1", start = 2 })), Text("Done."));
        await using LlmProcess process = await StartAsync(client, "babble", "read_fd");

        RunResult result = await process.RunAsync("Go");

        Assert.Equal(new string('x', 100), result.ToolCalls[0].Result.ToString());
        Assert.StartsWith("<fd_result fd=\"fd:1\"", result.ToolCalls[1].Result.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("<fd_content fd=\"fd:1\"", result.ToolCalls[2].Result.ToString(), StringComparison.Ordinal);
        Assert.Equal(result.ToolCalls[1].Result.ToString(), RunTests.Results(client.Requests[1].Messages).ElementAt(1).Result?.ToString());
    }

    [Fact]
    public async Task LongUserInput_IsKept_AndReplacedByATag()
    {
        var client = new ScriptedChatClient(Text("Long."));
        await using LlmProcess process = await StartAsync(client, "read_fd");
        string input = new('y', 51);

        await process.RunAsync(input);

        Assert.StartsWith("<fd_result fd=\"fd:1\"", client.Requests[0].Messages[0].Text, StringComparison.Ordinal);
        Assert.Equal(input, process.Context.GetFileDescriptors().Get("fd:1").Text);
    }

    [Fact]
    public async Task PreloadedFiles_StandBehindTheSystemPrompt_AndAMissingOneIsAWarning()
    {
        string folder = Directory.CreateTempSubdirectory("keyway-preload-").FullName;
        try
        {
            string there = Path.Combine(folder, "notes.md");
            await File.WriteAllTextAsync(there, "Mint grows by the wall.");
            var client = new ScriptedChatClient(Text("Hello."));
            using var loggers = new RecordingLoggers();
            LlmProcessOptions options = RunTests.Options(client);
            options.LoggerFactory = loggers;
            var program = new LlmProgram { Prompt = new() { System = "Be short." }, PreloadFiles = [there, Path.Combine(folder, "gone.md")] };
            await using LlmProcess process = await program.StartAsync(options);

            await process.RunAsync("Hi");

            Assert.Equal($"Be short.\n\n<file path=\"{there}\">\nMint grows by the wall.\n</file>", client.Requests[0].Messages[0].Text);
            Assert.Contains("gone.md", Assert.Single(loggers.Messages), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task ToolWhoseKeysAreMissing_IsNotToldToTheModel_AndSaysSoWhenCalled()
    {
        using var loggers = new RecordingLoggers();
        var client = new ScriptedChatClient(Text("Hello."));
        LlmProcessOptions options = RunTests.Options(client);
        options.LoggerFactory = loggers;
        await using LlmProcess process = await new LlmProgram { Tools = ["add", "greet", "read_fd"] }.StartAsync(options);

        await process.RunAsync("Hi");

        Assert.Equal(["add"], client.Requests[0].Options.Tools!.Select(tool => tool.Name));
        Assert.Equal(2, loggers.Messages.Count);
        Assert.Equal(ToolErrorCodes.MissingContext, (await process.CallToolAsync("greet")).Error?.Code);
    }

    private static Task<LlmProcess> StartAsync(ScriptedChatClient client, params ToolSettings[] tools)
        => new LlmProgram
        {
            Tools = tools,
            FileDescriptors = new() { Enabled = true, MaxDirectOutputChars = 100, DefaultPageSize = 60, MaxInputChars = 50 },
        }.StartAsync(RunTests.Options(client));
}
