namespace Keyway.Generators.Tests.Tools;

/// <summary>The file-order guard of every run reverses the files; these projects make it matter.</summary>
public class ToolOrderTests
{
    private const string Registry = "[PluginRegistry] public static partial class Plugin;";

    [Fact]
    public void MembersInAnotherOrder_GiveTheSameFiles()
    {
        const string A = "[Tool] public static Pair A(Pair pair) => pair;";
        const string B = "[Tool] public static void B(int x, Sort sort) { }";
        const string C = "[Action] public static void C() { }";
        const string Models = "public record Pair(int X, Pair? Y); public enum Sort { Up, Down }";

        GeneratorRun forth = Author.Runs($"public static class Tools {{ {A} {B} {C} }}", Models, Registry);
        GeneratorRun back = Author.Runs(Registry, $"public static class Tools {{ {C} {B} {A} }}", Models);

        Assert.Equal(forth.Texts, back.Texts);
    }

    [Fact]
    public void CircleOfModelsMetFromEitherEnd_GivesTheSameFiles()
    {
        const string First = "[Tool] public static A? First() => null;";
        const string Second = "[Tool] public static B? Second() => null;";
        const string Models = "public class A { private A() { } public B? Child => null; } public class B { public A? Parent { get; set; } }";

        GeneratorRun forth = Author.Runs($"public static class Tools {{ {First} {Second} }}", Models, Registry);
        GeneratorRun back = Author.Runs(Registry, $"public static class Tools {{ {Second} {First} }}", Models);

        Assert.Equal(forth.Texts, back.Texts);
    }

    [Theory]
    [InlineData("[Tool] public static string A() => \"a\";", "[Tool] public static string B() => \"b\";", "")]
    [InlineData("", "[Tool] public static string A() => \"a\";", "[Tool] public static string B() => \"b\";")]
    [InlineData("[Tool] public static string B() => \"b\";", "", "[Tool] public static string A() => \"a\";")]
    [InlineData("[Tool] public static string B() => \"b\";", "[Action] public static string A() => \"a\";", "")]
    [InlineData("[Action] public static string A() => \"a\";", "[Tool] public static string B() => \"b\";", "")]
    public async Task PartsOfAType_AreServedOnce(string first, string second, string third)
    {
        GeneratorRun run = Author.Runs(
            $"public static partial class Tools {{ {first} }}",
            $"public static partial class Tools {{ {second} }}",
            $"public static partial class Tools {{ {third} }}",
            Registry);

        using LoadedAssembly loaded = run.Load();
        Assert.Equal(["Plugin.Registry.g.cs", "Tools.Tools.g.cs"], run.Texts.Keys);
        Assert.Equal(["a", "b"], loaded.Registry().Names.ToArray());
        Assert.Equal("a", await loaded.Call("a", "{}"));
        Assert.Equal("b", await loaded.Call("b", "{}"));
    }

    [Fact]
    public void OverloadsOfOneNameInTwoParts_AreRefusedInOneOrder()
    {
        GeneratorRun run = Author.Runs(
            "public static partial class Tools { [Tool(\"a\")] public static string Run() => \"\"; }",
            "public static partial class Tools { [Tool(\"a\")] public static string Run(int x) => \"\"; [Tool] private static void No() { } [Tool] private static void No(int x) { } }",
            Registry);

        using LoadedAssembly loaded = run.Load();
        Assert.Equal(["KEY0001", "KEY0001", "KEY0009"], loaded.Registry().Refused.Select(refused => refused.DiagnosticId));
    }

    [Fact]
    public void RecordOfTwoParts_HasItsMembersInOneOrder()
    {
        GeneratorRun run = Author.Runs(
            "public partial class Model { public int A { get; set; } }",
            "public partial class Model { public int B { get; set; } }",
            "public static class Tools { [Tool] public static Model Run(Model model) => model; }");

        Assert.Contains("[\"a\", \"b\"]", run["Model.Binding.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Tool] ", "")]
    [InlineData("", "[Tool] ")]
    public async Task PartialMethod_HasItsAttributeOnEitherPart(string onDefinition, string onImplementation)
    {
        GeneratorRun run = Author.Runs(
            $"public static partial class Tools {{ {onDefinition}public static partial string Run(int x = 3); }}",
            $"public static partial class Tools {{\n/// <summary>Runs.</summary>\n{onImplementation}public static partial string Run(int x) => $\"{{x}}\"; }}",
            Registry);

        using LoadedAssembly loaded = run.Load();
        Assert.Equal("3", await loaded.Call("run", "{}"));
        Assert.Equal("Runs.", loaded.Find("run").Description);
    }

    [Fact]
    public async Task ActionThatIsAClass_MayHaveToolsAndActionsToo()
    {
        GeneratorRun run = Author.Runs(
            """
            public sealed record Params(int X);

            [Action]
            public sealed class AllAction : PluginAction<Params, string>
            {
                [Tool] public static string Quick() => "quick";
                [Action] public static string Slow() => "slow";
                protected override string Execute() => $"all {Params.X}";
            }
            """,
            Registry);

        using LoadedAssembly loaded = run.Load();
        Assert.Equal("all 2", await loaded.Call("all", """{"x":2}"""));
        Assert.Equal("quick", await loaded.Call("quick", "{}"));
        Assert.Equal("slow", await loaded.Call("slow", "{}"));
        Assert.Equal([ToolKind.Action, ToolKind.Tool, ToolKind.Action], loaded.Registry().Tools.Select(tool => tool.Kind));
    }

    [Fact]
    public void AttributeOnBothParts_LosesNothingElse()
    {
        GeneratorTest test = Author.Writes(
            "[PluginRegistry] public static partial class Plugin; [Action] public partial class Both : PluginAction<Other>; public class Other { [Tool] public static void Run() { } }",
            "[PluginRegistry] public static partial class Plugin; [Action] public partial class Both { protected override void Execute() { } }");

        GeneratorRun run = (test with { ExpectedErrors = ["CS0579"] }).RunGuarded();

        Assert.Equal(["Both.Tools.g.cs", "Other.Binding.g.cs", "Other.Tools.g.cs", "Plugin.Registry.g.cs"], run.Texts.Keys);
    }
}
