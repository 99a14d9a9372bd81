namespace Keyway.Generators.Tests.Manifest;

/// <summary>The file is read when it changes, and what is emitted changes with what it says.</summary>
public class ManifestCachingTests
{
    private const string Yaml = """
        name: digits
        category: export
        env: {EPOCHS: 5}
        actions:
          train: {entrypoint: Training.Run}
          trace: {entrypoint: Tracing.Run}
        """;

    private static readonly Lazy<GeneratorRun> Start = new(() => Author.Writes(
            "public static class Training { [Action] public static void Run() { } }",
            "public static class Tracing { [Action] public static void Run() { } }",
            "public static class Quick { [Tool] public static void Look() { } }",
            "[PluginRegistry] public static partial class Plugin;")
        .WithAdditionalFile("plugin.yaml", Yaml)
        .RunGuarded());

    [Theory]
    [InlineData("# A comment.\n\n" + Yaml + "\n# Another.")]
    [InlineData("name:   'digits'\ncategory: export\nenv:\n  EPOCHS: '5'\nactions:\n  train:\n    entrypoint: Training.Run\n  trace: {entrypoint: Tracing.Run}\n")]
    public void WordsThatSayTheSame_ChangeNothing(string yaml)
    {
        EditReport report = Start.Value.Edit().SetAdditionalText("plugin.yaml", yaml);

        report.EmitsNothing();
        report.Caches([TrackingNames.ManifestFiles, TrackingNames.Manifest, TrackingNames.ManifestEntries, TrackingNames.ToolTypes, TrackingNames.Registries]);
    }

    [Theory]
    [InlineData("name: digits", "name: letters", "Plugin.Registry.g.cs")]
    [InlineData("EPOCHS: 5", "EPOCHS: 6", "Plugin.Registry.g.cs")]
    [InlineData("{entrypoint: Training.Run}", "{entrypoint: Training.Run, description: Trains.}", "Training.Tools.g.cs")]
    [InlineData("  trace:", "  track:", "Plugin.Registry.g.cs", "Tracing.Tools.g.cs")]
    [InlineData("category: export", "category: upload", "Plugin.Registry.g.cs", "Tracing.Tools.g.cs", "Training.Tools.g.cs")]
    public void Change_EmitsWhatDependsOnIt(string before, string after, params string[] files)
    {
        EditScript script = Start.Value.Edit();

        script.SetAdditionalText("plugin.yaml", Yaml.Replace(before, after, StringComparison.Ordinal)).EmitsOnly(files);

        script.Current.CompilesClean();
    }

    [Fact]
    public void BrokenFile_SaysNothingUntilItIsMended()
    {
        EditScript script = Start.Value.Edit();

        script.SetAdditionalText("plugin.yaml", "name: [digits");
        Assert.DoesNotContain("DescribePlugin", script.Current["Plugin.Registry.g.cs"], StringComparison.Ordinal);
        script.Current.CompilesClean();

        script.SetAdditionalText("plugin.yaml", Yaml);
        Assert.Equal(Start.Value.Texts, script.Current.Texts);
    }

    [Fact]
    public void EditOfCode_ReadsNoFile()
    {
        EditReport report = Start.Value.Edit().Replace("File1.cs", "{ }", "{ Console.WriteLine(); }");

        report.EmitsNothing();
        report.Caches([.. TrackingNames.All.Where(step => step is TrackingNames.ManifestFiles or TrackingNames.Manifest or TrackingNames.ManifestEntries)]);
    }
}
