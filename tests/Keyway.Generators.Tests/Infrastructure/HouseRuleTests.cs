using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Keyway.Generators.Tests.Infrastructure;

public partial class HouseRuleTests
{
    private const int MostLines = 500;

    [Fact]
    public void Emitters_DontImportTheCompiler()
    {
        string[] emitters = [.. Files().Where(file => file.EndsWith("Emitter.cs", StringComparison.Ordinal))];

        Assert.True(emitters.Length >= 5);
        Assert.All(emitters, file => Assert.DoesNotContain("Microsoft.CodeAnalysis", File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Fact]
    public void Files_StayShort()
        => Assert.All(Files(), file => Assert.True(File.ReadLines(file).Count() <= MostLines, $"{file} has more than {MostLines} lines."));

    [Fact]
    public void HalfTheFiles_AreUnderNinetyLines()
    {
        int[] lines = [.. Files().Select(file => File.ReadLines(file).Count()).Order()];

        Assert.InRange(lines[lines.Length / 2], 1, 90);
    }

    [Fact]
    public void EmittedCode_NeitherReflectsNorSerializes()
    {
        GeneratorRun run = Author.Runs(
            """
            namespace Acme;
            public record Model([property: Range(1, 2)] int A, Kind Kind, List<Model>? Children = null) { public required string? Text { get; init; } }
            public enum Kind { One, [JsonStringEnumMemberName("two")] Two }
            public static class Keys { [ContextKey<Model>] public const string Model = "model"; }
            [Action] public class Act(IServiceProvider services) : PluginAction<Model, Model> { protected override Model Execute() { _ = services; return Params; } }
            public class Tools(RuntimeContext context)
            {
                [Tool] public Model Run(Model model, [MaxLength(3)] int[] numbers, [FromContext] Model key) { _ = context; return model; }
                [Tool] public static async IAsyncEnumerable<Model> Stream([FromArguments] Model model) { await Task.Yield(); yield return model; }
            }
            [PluginRegistry] public static partial class Plugin;
            """);

        string text = string.Join('\n', run.Texts.Where(file => file.Key != "Keyway.ContextKeys.g.cs").Select(file => file.Value));
        string registry = run["Acme.Plugin.Registry.g.cs"];

        // The types that a registry knows are compared, and not looked into.
        string compared = Comparison().Replace(registry, "");
        Assert.NotEqual(registry, compared);
        Assert.Empty(Forbidden().Matches(text.Replace(registry, compared, StringComparison.Ordinal)).Select(match => match.Value));

        // The list of types with keys is an attribute, read by the compiler alone.
        Assert.Empty(Forbidden().Matches(run["Keyway.ContextKeys.g.cs"].Replace("typeof(global::Acme.Keys)", "", StringComparison.Ordinal)).Select(match => match.Value));
    }

    [Fact]
    public void ForbiddenWords_AreFound()
        => Assert.All(
            new[] { "typeof(X)", "x.GetType()", "JsonSerializer.Serialize", "MethodInfo m", "Activator.CreateInstance", "dynamic x", "Validator.TryValidate" },
            text => Assert.Matches(Forbidden(), text));

    [GeneratedRegex(@"\b(JsonSerializer|JsonDocument|JsonNode|Validator|ValidationContext|MethodInfo|PropertyInfo|FieldInfo|MethodBase|BindingFlags|Activator|Delegate|dynamic|Expression|Reflection|GetType|GetMethod|GetProperty|MakeGeneric\w*)\b|typeof\(")]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"\btype == typeof\([^()]*\)")]
    private static partial Regex Comparison();

    private static IEnumerable<string> Files([CallerFilePath] string here = "")
    {
        string root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "generators"));
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
    }
}
