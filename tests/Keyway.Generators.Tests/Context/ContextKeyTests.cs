using Keyway.Generators.Context;
using Keyway.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Tests.Context;

public class ContextKeyTests
{
    [Theory]
    [InlineData("public class Keys { [ContextKey<int>] public const string Type = \"a\"; KEY }", "hidden by object.GetType")]
    [InlineData("public class Keys { [ContextKey<int>] public const string HashCode = \"a\"; KEY }", "hidden by object.GetHashCode")]
    [InlineData("public class Keys { [ContextKey<string>] public const string @out = \"a\"; KEY }", "hidden by RuntimeContext.Without")]
    [InlineData("public class Keys { [Obsolete(\"\", true), ContextKey<string>] public const string Bad = \"a\"; KEY }", "[Obsolete] as an error")]
    [InlineData("[Obsolete(\"\", true)] public class V; [Obsolete] public class Keys { [ContextKey<V>] public const string Bad = \"a\"; KEY }", "[Obsolete] as an error")]
    [InlineData("public class Keys { [ContextKey<int>] public const string Bad = \"\"; KEY }", "no constant string with a name")]
    [InlineData("public class Keys { [ContextKey<int>] public const int Bad = 1; KEY }", "no constant string with a name")]
    [InlineData("public class Keys { [ContextKey<int>] private const string Bad = \"a\"; KEY }", "isn't accessible")]
    [InlineData("file class Out { [ContextKey<int>] public const string Bad = \"a\"; } public class Keys { KEY }", "isn't accessible")]
    [InlineData("file class V; public class Keys { [ContextKey<V[]>] public const string Bad = \"a\"; KEY }", "isn't accessible")]
    [InlineData("file class F { public class V; } public class Keys { [ContextKey<F.V>] public const string Bad = \"a\"; KEY }", "isn't accessible")]
    [InlineData("public class Keys { [ContextKey<int?>] public const string Bad = \"a\"; KEY }", "Use [ContextKey<int>]")]
    [InlineData("public class Keys { private class P; [ContextKey<P>] public const string Bad = \"a\"; KEY }", "isn't accessible")]
    [InlineData("public class Keys { private class P; [ContextKey<List<P[]>>] public const string Bad = \"a\"; KEY }", "isn't accessible")]
    [InlineData("public class Out { private class In { [ContextKey<int>] public const string Bad = \"a\"; } } public class Keys { KEY }", "isn't accessible")]
    [InlineData("public class Out<T> { [ContextKey<int>] public const string Bad = \"a\"; } public class Keys { KEY }", "its type is generic")]
    public void KeyWithoutAccessors_IsRefusedAndTheOthersHaveTheirs(string source, string reason)
    {
        GeneratorRun run = Author.Runs(source.Replace("KEY", "[ContextKey<string>] public const string Good = \"good\";", StringComparison.Ordinal));

        Refusal[] refusals =
        [
            .. run.Input.GetSymbolsWithName(static _ => true, SymbolFilter.Member).OfType<IFieldSymbol>()
                .Where(field => field.FindAttribute(KnownNames.ContextKeyAttribute) is not null)
                .Select(field => ContextKeyParser.WhyNot(field, run.Input, CancellationToken.None)).OfType<Refusal>(),
        ];
        Refusal refusal = Assert.Single(refusals);
        Assert.Equal(DiagnosticIds.AccessorNotEmitted, refusal.Id);
        Assert.Contains(reason, refusal.Reason, StringComparison.Ordinal);
        Assert.Equal(["Keys.Context.g.cs", "Keyway.ContextKeys.g.cs"], run.Texts.Keys);
        Assert.Contains("GetGood", run["Keys.Context.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("Bad", run["Keys.Context.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public static class KeysContextExtensions { public static int GetOther(this RuntimeContext context) => 1; }", "KeysContextExtensions_")]
    [InlineData("public static class KeysContextExtensions { } public enum KeysContextExtensions_ { }", "KeysContextExtensions__")]
    [InlineData("namespace KeysContextExtensions { public class C; }", "KeysContextExtensions_")]
    [InlineData("public static class KeysContextExtensions<T> { }", "KeysContextExtensions")]
    [InlineData("namespace Other { public static class KeysContextExtensions { } }", "KeysContextExtensions")]
    public void ClassOfAccessors_MakesWayForTheAuthorsOwn(string own, string expected)
    {
        GeneratorRun run = Author.Runs(
            "public static class Keys { [ContextKey<int>] public const string N = \"n\"; } public class Uses { public int N(RuntimeContext context) => context.GetN(); }", own);

        Assert.Contains($"static class {expected}\n", run["Keys.Context.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void AccessorsOfOneName_StandOnceInANamespace()
    {
        GeneratorRun run = Author.Runs(
            "public static class Keys2 { [ContextKey<int>] public const string N = \"n2\"; [ContextKey<int>] public const string M = \"m2\"; }",
            "public static class Keys { [ContextKey<string>] public const string N = \"n\"; } public class Uses { public string N(RuntimeContext context) => context.GetN() + context.GetM(); }",
            "namespace Inner { public static class Keys { [ContextKey<long>] public const string N = \"n3\"; } public class Uses { public long N(RuntimeContext context) => context.GetN(); } }");

        IFieldSymbol[] named = [.. run.Input.GetSymbolsWithName("N", SymbolFilter.Member).OfType<IFieldSymbol>()];
        Refusal refusal = Assert.Single(named.Select(field => ContextKeyParser.WhyNot(field, run.Input, CancellationToken.None)).OfType<Refusal>());
        Assert.Equal("Keys2.N", refusal.Declaration);
        Assert.Contains("Keys.N in the same namespace has a GetN already", refusal.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("GetN", run["Keys2.Context.g.cs"], StringComparison.Ordinal);
        Assert.Contains("GetM", run["Keys2.Context.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReferencedKeys_ResolveByNameAndByType()
    {
        GeneratorTest library = Author.Writes(
            "namespace Acme; public sealed record Model(string Name); public static class Keys { [ContextKey<Model>] public const string Model = \"acme.model\"; "
            + "[ContextKey<int>] internal const string Hidden = \"acme.hidden\"; }");
        library = library with { Project = library.Project with { AssemblyName = "Library" } };
        GeneratorTest test = Author.Writes(
            """
            using Acme;
            public static class Tools
            {
                [Tool] public static string ByName([FromContext(Keys.Model)] Model model, RuntimeContext context) => model.Name + context.HasModel();
                [Tool] public static string ByType([FromContext] Model model) => model.Name;
                [Tool] public static string Absent([FromContext] Model? model, [FromContext("logger")] RunLogger? logger) => $"{model}{logger}";
            }
            [PluginRegistry] public static partial class Plugin;
            """).WithReference(TestReference.FromCompilation(library.RunGuarded().Output));

        using LoadedAssembly loaded = test.RunGuarded().Load();

        Assert.Equal(["absent", "by_name", "by_type"], loaded.Registry().Names.ToArray());
        Assert.Equal("", await loaded.Call("absent", "{}"));
        Assert.Equal("acme.model", Assert.Single(loaded.Find("by_type").RequiredContext).Key);
    }

    [Fact]
    public async Task Defaults_OfContextAndServiceParametersHold()
    {
        GeneratorRun run = Author.Runs(
            """
            public enum Speed { Slow, Fast }
            public static class Keys
            {
                [ContextKey<Speed>] public const string Speed = "speed";
                [ContextKey<byte>] public const string Small = "small";
                [ContextKey<string>] public const string Text = "text";
                [ContextKey<List<string>>] public const string List = "list";
                [ContextKey<string[]>] public const string Array = "array";
            }
            public class Tools(Action<string?>? service = null, [FromContext("speed")] Speed speed = Speed.Fast)
            {
                [Tool] public string Run(
                    [FromContext("speed")] Speed? none, [FromContext("list")] List<string?>? list, [FromContext("array")] string?[]? array,
                    [FromContext("speed")] Speed speed = Speed.Fast, [FromContext("speed")] Speed odd = (Speed)(-1), [FromContext("small")] byte small = 7,
                    [FromContext("text")] string text = "t", [FromServices] string given = "g", [FromServices] Action<string?>? action = null)
                    => $"{none}{list}{array}{speed}{odd}{small}{text}{given}{action}{service}" + Own;
                [Tool] public string Need([FromContext("list")] List<string?> list, [FromServices] Action<string?> action, [FromKeyedServices(1)] Func<string?[]> func) => $"{list}{action}{func}";
                private readonly Speed Own = speed;
            }
            [PluginRegistry] public static partial class Plugin;
            """);

        using LoadedAssembly loaded = run.Load();
        Assert.Equal("Fast-17tgFast", await loaded.Call("run", "{}"));
    }
}
