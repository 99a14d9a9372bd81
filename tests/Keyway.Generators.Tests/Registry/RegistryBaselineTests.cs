namespace Keyway.Generators.Tests.Registry;

public class RegistryBaselineTests
{
    private const string Tools =
        """
        namespace Acme
        {
            public static class First { [Tool] public static string A() => "a"; [Tool] public static string B() => "b"; }
            public static class Second { [Tool] public static string C() => "c"; [Tool] private static string D() => "d"; }
        }
        """;

    [Fact]
    public void NoTools_MakeAnEmptyRegistry() => Baseline.Verify(Author.Runs("[PluginRegistry] public static partial class Plugin;"));

    [Fact]
    public void ThreeTools_StandInOneSwitch()
        => Baseline.Verify(Author.Runs(Tools, "namespace Acme.Hosting { [PluginRegistry] internal static partial class Plugin; }")["Acme.Hosting.Plugin.Registry.g.cs"]);

    [Fact]
    public void FortyTools_StandInChunks()
    {
        string methods = string.Join("\n", Enumerable.Range(0, 40).Select(i => $"[Tool] public static void T{i:D2}() {{ }}"));

        GeneratorRun run = Author.Runs($"public static class Many {{ {methods} }}", "[PluginRegistry] public static partial class Plugin;");

        Baseline.Verify(run["Plugin.Registry.g.cs"]);
    }

    [Fact]
    public void TypesThatToolsBind_AreKnown()
        => Baseline.Verify(Author.Runs(
            """
            using System.Text.Json.Serialization;

            namespace Acme
            {
                public enum Unit { Metre }
                public record Size(int Width, Unit Unit);
                public record Page<T>(T First);
                [JsonDerivedType(typeof(Circle), "circle")] public abstract record Shape;
                public sealed record Circle : Shape;
                [JsonDerivedType(typeof(Dog), "dog")] public record Animal;
                public sealed record Dog : Animal;
                public sealed record Written { public int ReadOnly => 1; }
                public sealed record OnlyRead { public int Value { set { } } }
                public sealed record Elsewhere;
                public static class First { [Tool] public static Page<Shape?>? A(Size size, Animal[] animals, OnlyRead only) => null; [Tool] public static Written? B() => null; }
                public static class Second { [Tool] public static Elsewhere? C() => null; }

                [PluginRegistry(Types = [typeof(First)])] public static partial class Plugin;
            }
            """)["Acme.Plugin.Registry.g.cs"]);

    [Fact]
    public void FortyKnownTypes_StandInChunks()
    {
        string models = string.Join("\n", Enumerable.Range(0, 40).Select(i => $"public record M{i:D2}; "));
        string methods = string.Join("\n", Enumerable.Range(0, 40).Select(i => $"[Tool] public static M{i:D2}? T{i:D2}() => null;"));

        GeneratorRun run = Author.Runs($"{models} public static class Many {{ {methods} }}", "[PluginRegistry] public static partial class Plugin;");

        Baseline.Verify(run["Plugin.Registry.g.cs"]);
    }

    [Fact]
    public void Selection_NarrowsIncludesAndPrefixes()
        => Baseline.Verify(Author.Runs(
            Tools,
            """
            namespace Acme
            {
                [PluginRegistry(Types = [typeof(First)])] public static partial class FirstPlugin;

                public partial class Outer
                {
                    [PluginRegistry(Types = [], Include = [typeof(FirstPlugin)], Exclude = ["b"], Prefix = "first_")]
                    private static partial class Nested;
                }
            }
            """)["Acme.Outer.Nested.Registry.g.cs"]);
}
