namespace Keyway.Generators.Tests.Binding;

/// <summary>
/// What validation annotations declare of a property or parameter holds for what overrides it, as Validator has it. The
/// attributes of System.Text.Json aren't inherited, as it has them.
/// </summary>
public class OverrideTests
{
    [Theory]
    [InlineData("", 10)]
    [InlineData("[Range(1, 20)] ", 20)]
    [InlineData("[EmailAddress, Range(1, 20)] ", 20, "isn't enforced")]
    public async Task Property_KeepsTheRulesOfWhatItOverrides(string annotation, int most, string? refusal = null)
    {
        using LoadedAssembly loaded = Run(
            "public class A { [Range(1, 10)] public virtual int N { get; set; } = 1; } public class B : A { public override int N { get; set; } }"
            + $"public class M : B {{ {annotation}public override int N {{ get; set; }} }}"
            + "public static class Tools { [Tool] public static int Run(M m) => m.N; }");

        if (refusal is not null)
        {
            Assert.Contains(refusal, Assert.Single(loaded.Registry().Refused).Reason, StringComparison.Ordinal);
            return;
        }

        Assert.Contains($"\"maximum\":{most}", loaded.Find("run").InputSchema.ToString(), StringComparison.Ordinal);
        Assert.Equal($"{most}", await loaded.Call("run", $$$"""{"m":{"n":{{{most}}}}}"""));
        Assert.Contains("/m/n", await loaded.Call("run", $$$"""{"m":{"n":{{{most + 1}}}}}"""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 5)]
    [InlineData("[Range(1, 20)] ", 20)]
    public async Task Parameter_KeepsTheRulesOfWhatItOverrides(string annotation, int most)
    {
        using LoadedAssembly loaded = Run(
            "public abstract class A { public abstract string Run(string? y, [Range(1, 5)] int x); } public class B : A { public override string Run(string? y, int x) => \"\"; }"
            + $"public class Tools : B {{ [Tool] public override string Run(string? y, {annotation}int x) => $\"{{x}}\"; }}");

        Assert.Contains($"\"maximum\":{most}", loaded.Find("run").InputSchema.ToString(), StringComparison.Ordinal);
        Assert.Equal($"{most}", await loaded.Call("run", $$"""{"x":{{most}}}"""));
        Assert.Contains("/x", await loaded.Call("run", $$"""{"x":{{most + 1}}}"""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[JsonIgnore] ", "", "{\"n\":3}")]
    [InlineData("[JsonRequired] ", "", "{\"n\":3}")]
    [InlineData("[JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)] ", "", "{\"n\":3}")]
    [InlineData("", "[JsonIgnore] ", "{}")]
    [InlineData("[JsonPropertyName(\"n\")] ", "", "{\"n\":3}")]
    [InlineData("[JsonPropertyName(\"x\")] ", "[JsonPropertyName(\"x\")] ", "{\"x\":3}")]
    [InlineData("[JsonIgnore, JsonPropertyName(\"x\")] ", "", "{\"n\":3}")]
    public async Task AttributesOfSystemTextJson_AreNotInherited(string overridden, string own, string json)
    {
        using LoadedAssembly loaded = Run(
            $"public class A {{ {overridden}public virtual int N {{ get; set; }} }} public class M : A {{ {own}public override int N {{ get; set; }} }}"
            + "public static class Tools { [Tool] public static M Run(M m) => m; }");

        Assert.Equal(json, await loaded.Call("run", $$"""{"m":{{json}}}"""));
        Assert.Empty(loaded.Registry().Refused);
    }

    private static LoadedAssembly Run(string source) => Author.Runs(source + " [PluginRegistry] public static partial class Plugin;").Load();
}
