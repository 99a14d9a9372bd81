using System.Text.Json.Nodes;
using Keyway.Harness;

namespace Digits.Tests;

/// <summary>Whoever opens a sample sees in the editor what an author sees.</summary>
public sealed class SampleProjectTests
{
    [Theory]
    [InlineData("Digits", "plugin.yaml")]
    [InlineData("Researcher", null)]
    public async Task Sample_HasWhatThePackagesBring(string sample, string? file)
    {
        CommandResult result = await Commands.DotnetAsync(
            Path.Combine(Repository.Root, "samples", sample),
            "msbuild", "-getItem:ProjectReference", "-getItem:AdditionalFiles", "-getItem:CompilerVisibleProperty");

        JsonNode items = JsonNode.Parse(result.Output)!["Items"]!;
        Assert.Equal(
            ["Keyway.Analyzers", "Keyway.CodeFixes", "Keyway.Generators"],
            items["ProjectReference"]!.AsArray().Where(item => (string?)item!["OutputItemType"] == "Analyzer").Select(item => (string?)item!["Filename"]).Order());
        Assert.Contains("KeywayContextProof", items["CompilerVisibleProperty"]!.AsArray().Select(item => (string?)item!["Identity"]));
        Assert.Equal(file, items["AdditionalFiles"]!.AsArray().Select(item => (string?)item!["Filename"] + (string?)item["Extension"]).SingleOrDefault(name => name == "plugin.yaml"));
    }
}
