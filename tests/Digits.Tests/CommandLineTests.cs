using System.Text.Json;

namespace Digits.Tests;

/// <summary>The sample's own program, as somebody types it.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly DigitsProcess _digits = new();

    public void Dispose() => _digits.Dispose();

    [Fact]
    public async Task List_NamesEverythingServed()
    {
        (int code, string output, _) = await _digits.RunAsync("list", "--json");

        string[] names = [.. JsonDocument.Parse(output).RootElement.EnumerateArray().Select(tool => tool.GetProperty("name").GetString()!).Order(StringComparer.Ordinal)];
        Assert.Equal(0, code);
        Assert.Equal(["classify_digit", "describe_model", "evaluate", "nearest_examples", "train"], names);
    }

    [Fact]
    public async Task Manifest_HasWhatPluginYamlSays()
    {
        (int code, string output, _) = await _digits.RunAsync("manifest");

        JsonElement manifest = JsonDocument.Parse(output).RootElement;
        Assert.Equal(0, code);
        Assert.Equal("image", manifest.GetProperty("plugin").GetProperty("data_type").GetString());
        Assert.Contains(manifest.GetProperty("tools").EnumerateArray(), tool => tool.TryGetProperty("output_type", out JsonElement output) && output.GetString() == "scores");
    }

    [Fact]
    public async Task Describe_ShowsSchemaAndKeys_InADialectToo()
    {
        (_, string examples, _) = await _digits.RunAsync("describe", "nearest_examples");
        (_, string strict, _) = await _digits.RunAsync("describe", "train", "--dialect", "openai-strict");
        (_, string arrays, _) = await _digits.RunAsync("describe", "train", "--dialect", "no-type-arrays");

        Assert.Contains("\"maxItems\":64", examples, StringComparison.Ordinal);
        Assert.Contains("requires 'examples' (Digits.Learning.NearestExamples), here from: factory", examples, StringComparison.Ordinal);
        Assert.Contains("Null stands for 192.", strict, StringComparison.Ordinal);
        Assert.Contains("unsaid   /properties/model: minLength: strict mode", strict, StringComparison.Ordinal);
        Assert.Contains("\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]", arrays, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run describe_model", "It is a tool: type `call describe_model`.")]
    [InlineData("call clasify_digit", "Did you mean 'classify_digit'?")]
    [InlineData("run train --epochs 0", "--epochs: expected")]
    public async Task Misuse_ExitsWithTwo_AndSaysWhat(string line, string message)
    {
        (int code, string output, string error) = await _digits.RunAsync(line.Split(' '));

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAModel_ToolsExitWithOne_AndSayToTrainOne()
    {
        (int code, _, string error) = await _digits.RunAsync("call", "describe_model");

        Assert.Equal(1, code);
        Assert.Contains("Train a model first", error, StringComparison.Ordinal);
    }
}
