using System.Text;

namespace Keyway.Generators.Tests.Caching;

/// <summary>A thousand annotated methods in 250 files, with models, keys and a registry.</summary>
internal static class LargeProject
{
    public const int Types = 250;

    private const string Models =
        """
        namespace Acme;
        public sealed record Point(int X, int Y);
        public sealed record Shape(string Name, List<Point> Points, Colour Colour = Colour.Red);
        public enum Colour { Green, Red }
        public sealed class Model;
        public sealed class OtherModel;
        // An attribute, because Roslyn looks into a file from its first one on, and that moves all files behind it.
        [Serializable] public sealed record Unused(int A);
        """;

    private const string Keys =
        """
        namespace Acme;
        public static class Keys
        {
            [ContextKey<Model>] public const string Model = "acme.model";
            [ContextKey<int>] public const string Limit = "acme.limit";
            [ContextKey<Model>] public const string Rare = "acme.rare";
            [ContextKey<Model>] public const string Unused = "acme.unused";
        }
        """;

    private static readonly Lazy<GeneratorRun> First = new(() => Create(Types).Start());

    /// <summary>Starts to edit it; the scripts share the first run.</summary>
    public static EditScript Edit() => First.Value.Edit();

    public static GeneratorRun Run => First.Value;

    public static string FileOf(int type) => FormattableString.Invariant($"Tools{type:D3}.cs");

    public static GeneratorTest Create(int types)
    {
        GeneratorTest test = Author.Writes()
            .WithAdditionalFile("plugin.yaml", "name: large\n")
            .WithSource("Models.cs", Author.Usings + Models)
            .WithSource("Keys.cs", Author.Usings + Keys)
            .WithSource("Plugin.cs", Author.Usings + "namespace Acme; [PluginRegistry] public static partial class Plugin;")
            .WithSource("Other.cs", Author.Usings + "namespace Acme; public static class Other { public static int Value() => 1; }");
        for (int i = 0; i < types; i++)
        {
            test = test.WithSource(FileOf(i), Author.Usings + Tools(i));
        }

        return test;
    }

    private static string Tools(int type)
        => new StringBuilder(
            """
            namespace Acme;
            /// <summary>Tools.</summary>
            public sealed class ToolsNNN
            {
                /// <summary>Does the first.</summary>
                [Tool] public static int FirstNNN(int a, Point point) { return a + 1; }
                [Tool(RequiredContext = [Keys.Model])] public string SecondNNN(string text, Shape? shape = null) => text;
                [Tool(Access = ToolAccess.Read)] public static Shape ThirdNNN([FromContext(Keys.Limit)] int limit, Colour colour) => new("x", []);
                [Action] public static Task FourthNNNAsync([FromArguments] Point point, CancellationToken cancellationToken) => Task.CompletedTask;
            }
            """)
            .Replace("NNN", FormattableString.Invariant($"{type:D3}"))
            .Replace("[Tool] public static int First003", "[Tool(RequiredContext = [Keys.Rare])] public static int First003")
            .ToString();
}
