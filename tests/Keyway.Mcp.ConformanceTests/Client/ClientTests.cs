using System.Reflection;
using System.Text.Json;
using Keyway.Hosting;

namespace Keyway.Mcp.ConformanceTests.Client;

/// <summary>The sample Digits, as the protocol's TypeScript SDK sees it over both transports.</summary>
public sealed class ClientTests : IDisposable
{
    private static readonly string s_digits = typeof(ClientTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "Digits").Value!;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private readonly string _folder = Directory.CreateTempSubdirectory("mcp-digits-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [NodeFact]
    public async Task DigitsOverStandardStreams_IsListed_Called_AndCancelled()
        => await CheckAsync(await RunAsync("stdio", "dotnet", s_digits, "mcp"));

    [NodeFact]
    public async Task DigitsOverHttp_IsListed_Called_AndCancelled()
    {
        await using HttpProgram server = await HttpProgram.StartAsync(s_digits, _folder);
        await CheckAsync(await RunAsync("http", $"{server.Address}"));
    }

    private async Task<JsonElement> RunAsync(params string[] arguments)
    {
        var start = Node.Packages.Start([Path.Combine("Client", "digits.mjs"), .. arguments]);
        start.Environment["DIGITS_FOLDER"] = _folder;
        (int exitCode, string output, string error) = await Task.Run(() => Harness.NodePackages.Run(start, ""));
        Assert.True(exitCode == 0, error);
        return JsonDocument.Parse(output).RootElement;
    }

    private async Task CheckAsync(JsonElement seen)
    {
        CheckTools(seen.GetProperty("tools"));
        CheckResults(seen.GetProperty("results"));
        CheckProgress(seen.GetProperty("trainingProgress"));

        JsonElement misspelt = seen.GetProperty("misspelt");
        Assert.True(misspelt.GetProperty("isError").GetBoolean());
        Assert.Contains("did you mean pixels?", misspelt.GetProperty("content")[0].GetProperty("text").GetString(), StringComparison.Ordinal);

        Assert.StartsWith("refused: ", seen.GetProperty("cancelled").GetString(), StringComparison.Ordinal);
        CheckProgress(seen.GetProperty("beforeCancelling"));
        await CheckRunsAsync();

        // What was cancelled has written no model, and the session went on.
        Assert.Equal(2, seen.GetProperty("afterwards").GetProperty("structuredContent").GetProperty("epochs").GetInt32());
    }

    private static void CheckTools(JsonElement tools)
    {
        Assert.Equal(
            ["classify_digit", "describe_model", "evaluate", "nearest_examples", "train"],
            tools.EnumerateArray().Select(tool => tool.GetProperty("name").GetString()!).Order(StringComparer.Ordinal));
        Assert.All(tools.EnumerateArray(), tool => Assert.NotEmpty(tool.GetProperty("description").GetString()!));
        Assert.Equal(
            ["classify_digit", "describe_model", "nearest_examples"],
            tools.EnumerateArray()
                .Where(tool => tool.TryGetProperty("annotations", out JsonElement hints)
                    && hints.TryGetProperty("readOnlyHint", out JsonElement hint)
                    && hint.GetBoolean())
                .Select(tool => tool.GetProperty("name").GetString()!)
                .Order(StringComparer.Ordinal));
    }

    private static void CheckResults(JsonElement results)
    {
        Assert.All(results.EnumerateObject(), result =>
        {
            Assert.False(result.Value.TryGetProperty("isError", out JsonElement isError) && isError.GetBoolean(), result.Value.GetRawText());
            Assert.True(result.Value.TryGetProperty("structuredContent", out _), result.Name);
        });
        Assert.Equal(2, Content("train").GetProperty("epochs").GetInt32());
        Assert.Equal(2, Content("describe_model").GetProperty("epochs").GetInt32());
        Assert.InRange(Content("classify_digit").GetProperty("digit").GetInt32(), 0, 9);
        Assert.Equal(1797, Content("evaluate").GetProperty("images").GetInt32());
        Assert.Contains("\"distance\":", Content("nearest_examples").GetRawText(), StringComparison.Ordinal);

        JsonElement Content(string tool) => results.GetProperty(tool).GetProperty("structuredContent");
    }

    /// <summary>Progress grows with every notification (revision 2025-11-25, "Progress").</summary>
    private static void CheckProgress(JsonElement progress)
    {
        double[] values = [.. progress.EnumerateArray().Select(step => step.GetProperty("progress").GetDouble())];
        Assert.NotEmpty(values);
        Assert.Equal(values.Distinct().Order(), values);
    }

    /// <summary>A training is a run that is kept, and the one that the client cancelled ended as such.</summary>
    private async Task CheckRunsAsync()
    {
        var store = new FileRunStore(Path.Combine(_folder, "runs"));
        using var patience = new CancellationTokenSource(s_patience);
        List<RunRecord> runs;
        do
        {
            await Task.Delay(50, patience.Token);
            runs = await store.ListAsync(patience.Token).Where(run => run.Action == "train").ToListAsync(patience.Token);
        }
        while (runs.Any(run => !run.IsOver));

        Assert.Equal([RunStatus.Succeeded, RunStatus.Cancelled], runs.Select(run => run.Status).Order());
    }
}
