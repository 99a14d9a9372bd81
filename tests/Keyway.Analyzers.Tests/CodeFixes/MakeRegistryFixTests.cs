using Keyway.CodeFixes.Declaration;

namespace Keyway.Analyzers.Tests.CodeFixes;

public sealed class MakeRegistryFixTests
{
    private const string Tools = """
        using Keyway;
        namespace Shop
        {
            public static class T
            {
                [Tool] public static int One() => 1;
                [Tool] public static int Two() => 2;
            }
        }
        """;

    private const string Registry = """
        using Keyway;

        namespace Shop;

        /// <summary>Serves the tools and actions of this assembly.</summary>
        [PluginRegistry]
        public static partial class AuthorPlugin;

        """;

    private static readonly MakeRegistryFix Fix = new();

    [Fact]
    public async Task FixAll_MakesOneRegistry()
        => Assert.Equal($"{Tools}\n---\n{Registry}", await CodeFixRun.FixAllAsync(Fix, Tools));

    [Fact]
    public async Task Name_IsNobodyElses()
    {
        const string Taken = "using Keyway; public static class T { [Tool] public static int One() => 1; } public static class AuthorPlugin;";
        Assert.EndsWith("class AuthorPlugin2;\n", await CodeFixRun.FixAsync(Fix, Taken), StringComparison.Ordinal);
    }
}
