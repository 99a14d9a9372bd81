using Keyway.Generators.Registry;
using Keyway.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Tests.Registry;

public class RegistryRefusalTests
{
    private const string Good = "public static class Tools { [Tool] public static string Good() => \"good\"; }";

    [Theory]
    [InlineData("[PluginRegistry] public partial class Bad;", "it is no static class")]
    [InlineData("[PluginRegistry] public static class Bad;", "Bad isn't partial")]
    [InlineData("[PluginRegistry] public static partial class Bad<T>;", "it is generic")]
    [InlineData("[PluginRegistry] file static partial class Bad;", "a file class")]
    [InlineData("file static partial class Out { [PluginRegistry] public static partial class Bad; }", "a file class")]
    [InlineData("public class Bad { [PluginRegistry] public static partial class In; }", "Bad isn't partial")]
    [InlineData("[PluginRegistry] public static partial class Registry;", "called Registry")]
    [InlineData("[PluginRegistry] public static partial class GeneratedSource;", "called GeneratedSource")]
    [InlineData("[PluginRegistry] public static partial class Bad { public static int Registry => 1; }", "a member of that name")]
    public async Task ClassThatCantBeARegistry_IsLeftOut(string type, string reason)
    {
        GeneratorRun run = Author.Runs(type, Good, "[PluginRegistry] public static partial class Plugin;");

        INamedTypeSymbol symbol = Annotated(run.Input).Single(candidate => candidate.Name != "Plugin");
        Refusal refusal = RegistryParser.WhyNot(symbol, default)!;
        Assert.Equal(DiagnosticIds.RegistryNotPartial, refusal.Id);
        Assert.Contains(reason, refusal.Reason, StringComparison.Ordinal);
        Assert.Equal(["Plugin.Registry.g.cs", "Tools.Tools.g.cs"], run.Texts.Keys);
        using LoadedAssembly loaded = run.Load();
        Assert.Equal("good", await loaded.Call("good", "{}"));
    }

    [Fact]
    public void GeneratedPart_IsNoReasonToRefuse()
    {
        GeneratorRun run = Author.Runs(Good, "[PluginRegistry] public static partial class Plugin;");

        Assert.Null(RegistryParser.WhyNot(Annotated(run.Output).Single(), default));
    }

    [Fact]
    public async Task Circle_IsRefusedAtBothEnds()
    {
        GeneratorRun run = Author.Runs(
            Good,
            "[PluginRegistry(Include = [typeof(Other)])] public static partial class Plugin;",
            "[PluginRegistry(Include = [typeof(Plugin)])] public static partial class Other;");

        using LoadedAssembly loaded = run.Load();
        Assert.Equal("good", await loaded.Call("good", "{}"));
        foreach (string type in new[] { "Plugin", "Other" })
        {
            RefusedMethod refused = Assert.Single(loaded.Registry(type).Refused);
            Assert.Equal(DiagnosticIds.InvalidInclude, refused.DiagnosticId);
            Assert.Equal(type, refused.Method);
            Assert.Contains("Break the circle.", refused.Reason, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("typeof(Plugin)", "Break the circle.")]
    [InlineData("typeof(Closed)", "Mend that first.")]
    [InlineData("typeof(Acme.Newer)", "Update the Keyway package of this project.")]
    [InlineData("typeof(int)", "Include a registry.")]
    public async Task Include_IsRefusedAndTheRestServed(string include, string reason)
    {
        GeneratorTest test = Author.Writes(
            Good,
            $"[PluginRegistry(Include = [{include}, typeof(Acme.Current)])] public static partial class Plugin; [PluginRegistry] public static class Closed;");

        using LoadedAssembly loaded = test.WithReference(OtherAssembly()).RunGuarded().Load();

        RefusedMethod refused = Assert.Single(loaded.Registry().Refused);
        Assert.Equal(DiagnosticIds.InvalidInclude, refused.DiagnosticId);
        Assert.Contains(reason, refused.Reason, StringComparison.Ordinal);
        Assert.Equal(["good", "included"], loaded.Registry().Names.ToArray().Order());
        Assert.Equal("included", await loaded.Call("included", "{}"));
    }

    [Fact]
    public void ReferencedAssembly_IsServedOnlyWhenIncluded()
    {
        GeneratorTest test = Author.Writes(Good, "[PluginRegistry] public static partial class Plugin;").WithReference(OtherAssembly());

        using LoadedAssembly loaded = test.RunGuarded().Load();

        Assert.Equal(["good"], loaded.Registry().Names.ToArray());
    }

    [Theory]
    [InlineData("Types = []", "")]
    [InlineData("Types = [typeof(Tools)]", "good")]
    [InlineData("Include = [typeof(Acme.Current)]", "good included")]
    [InlineData("Include = [typeof(Acme.Current)], Prefix = \"x_\"", "good x_included")]
    [InlineData("Include = [typeof(Acme.Current)], Exclude = [\"included\"]", "good")]
    public void Selection_IsWhatIsServed(string arguments, string names)
    {
        GeneratorTest test = Author.Writes(Good, $"[PluginRegistry({arguments})] public static partial class Plugin;").WithReference(OtherAssembly());

        using LoadedAssembly loaded = test.RunGuarded().Load();

        Assert.Equal(names, string.Join(' ', loaded.Registry().Names.ToArray().Order()));
    }

    private static TestReference OtherAssembly()
    {
        GeneratorTest other = Author.Writes(
            "namespace Acme; public static class Others { [Tool] public static string Included() => \"included\"; } "
            + "[PluginRegistry] public static partial class Current; "
            + "[PluginRegistry, Keyway.CompilerServices.GeneratedRegistry(2)] public static class Newer { public static PluginRegistry Registry => null!; }");
        other = other with { Project = other.Project with { AssemblyName = "Other" } };
        return TestReference.FromCompilation(other.RunGuarded().Output);
    }

    private static IEnumerable<INamedTypeSymbol> Annotated(Compilation compilation)
        => compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>()
            .Where(type => type.FindAttribute(KnownNames.PluginRegistryAttribute) is not null);
}
