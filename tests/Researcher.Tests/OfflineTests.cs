using System.Text.Json;

namespace Researcher.Tests;

/// <summary>The sample without a network.</summary>
public class OfflineTests
{
    [Fact]
    public async Task Question_IsAnsweredFromAPage_ByTwoOtherProcesses()
    {
        (int code, string output, string error) = await ResearcherProcess.RunAsync(
            ["agent", ResearcherProcess.ProgramFile, "-p", "How are checkpoints kept?"]);

        Assert.True(code == 0, error);
        string[] answer = Lines(output);
        Assert.Equal(2, answer.Length);
        Assert.StartsWith("runs.md says: ", answer[0], StringComparison.Ordinal);
        Assert.Contains("checkpoint", answer[0], StringComparison.OrdinalIgnoreCase);
        Assert.Equal("(Checked: good.)", answer[1]);
        Assert.Equal(["Let me look.", "[search_pages]", "The page runs.md speaks of it.", "[spawn]", "[spawn]"], Lines(error));
    }

    [Fact]
    public async Task JsonLines_TellTheCalls_AndTheResultLast()
    {
        (int code, string output, _) = await ResearcherProcess.RunAsync(
            ["agent", ResearcherProcess.ProgramFile, "--json"], input: "How are checkpoints kept?");

        Assert.Equal(0, code);
        JsonElement[] lines = [.. Lines(output).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
        Assert.Equal(
            ["search_pages", "spawn", "spawn"],
            lines.Where(line => line.GetProperty("kind").GetString() == "tool_call").Select(line => line.GetProperty("name").GetString()));
        JsonElement result = lines[^1];
        Assert.Equal(("result", "end_turn", 4), (
            result.GetProperty("kind").GetString(), result.GetProperty("stop_reason").GetString(), result.GetProperty("requests").GetInt32()));
        Assert.Contains("runs.md says:", result.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task QuestionOfNoPage_IsSaidToBeOne()
    {
        (int code, string output, _) = await ResearcherProcess.RunAsync(["agent", ResearcherProcess.ProgramFile, "-p", "Who was Xerxes?"]);
        Assert.Equal((0, "No page speaks of it."), (code, Lines(output)[^1]));
    }

    [Fact]
    public async Task NothingToAsk_IsMisuse()
    {
        (int code, string output, string error) = await ResearcherProcess.RunAsync(["agent", ResearcherProcess.ProgramFile], input: " \n");
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("--prompt", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BrokenProgram_IsSaidWithItsPlace()
    {
        string folder = Directory.CreateTempSubdirectory("researcher-").FullName;
        try
        {
            string file = Path.Combine(folder, "broken.yaml");
            await File.WriteAllTextAsync(file, "model:\n  max_iteration: 3\ntools: add\n");
            (int code, _, string error) = await ResearcherProcess.RunAsync(["agent", file, "-p", "Go"]);
            Assert.Equal(2, code);
            Assert.Contains($"{Path.GetFileName(file)}(2,3): ", error, StringComparison.Ordinal);
            Assert.Contains($"{Path.GetFileName(file)}(3,8): ", error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task TokensThatAreNoNumber_AreMisuse()
    {
        (int code, _, string error) = await ResearcherProcess.RunAsync(["agent", ResearcherProcess.ProgramFile, "-p", "Go", "--max-tokens", "many"]);
        Assert.Equal(2, code);
        Assert.Contains("expected a number of tokens from 1, got 'many'", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListOfTools_HasWhatEverybodyCanCall()
    {
        (int code, string output, string error) = await ResearcherProcess.RunAsync(["list"]);
        Assert.Equal((0, ""), (code, error));
        Assert.Equal(["list_pages", "read_page", "search_pages"], Lines(output).Skip(1).Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public async Task SameTools_AreCommands()
    {
        (int code, string output, string error) = await ResearcherProcess.RunAsync(["call", "search_pages", "--query", "checkpoint", "--limit", "1", "--json"]);
        Assert.True(code == 0, error);
        Assert.Contains("\"page\":", output, StringComparison.Ordinal);
    }

    internal static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
