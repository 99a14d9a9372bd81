namespace Keyway.Generators.Tests.Rules;

/// <summary>
/// What authors mark [Obsolete] or [Experimental] is served all the same: emitted code that names it compiles without a
/// warning. What no code may name is refused.
/// </summary>
public class MarkedDeclarationTests
{
    private const string Usings = "using System.Diagnostics.CodeAnalysis;\n#pragma warning disable X1, X2, CS0612, CS0618\n";
    private const string Registry = "[PluginRegistry] public static partial class Plugin;";

    public static TheoryData<string> Marks =>
    [
        "[Experimental(\"X1\")]",
        "[Obsolete]",
        "[Obsolete(\"Old.\")]",
        "[Obsolete(DiagnosticId = \"X1\")]",
        "[Obsolete(\"Old.\", DiagnosticId = \"X1\")]",
        "[Obsolete(\"Old.\"), Experimental(\"X1\")]",
    ];

    /// <summary>Where a mark may stand, <c>MARK</c>.</summary>
    public static IReadOnlyList<string> Places { get; } =
    [
        "public static class Tools { MARK [Tool] public static int Run(int x) => x; }",
        "MARK public static class Tools { [Tool] public static int Run(int x) => x; }",
        "MARK public class Outer { public class Tools { [Tool] public int Run(int x) => x; } }",
        "public class Tools { MARK public Tools() { } [Tool] public int Run(int x) => x; }",
        "MARK public interface I { int X { get; } } public class Tools(I? i = null) { [Tool] public int Run(int x) => x + (i?.X ?? 0); }",
        "MARK public interface I; public static class Tools { [Tool] public static int Run(int x, [FromServices] Func<I>? i = null) => x; }",
        "MARK public enum E { A, B } public static class Tools { [Tool] public static int Run(int x, [FromKeyedServices(E.B)] IFormatProvider? p = null) => x; }",
        "MARK public interface I; public static class Tools { [Tool] public static int Run(int x, [FromKeyedServices(typeof(I[]))] IFormatProvider? p = null) => x; }",
        "MARK public record M(int X); public static class Tools { [Tool] public static int Run(int x, M? m = null) => x; }",
        "MARK public record M(int X); public static class Tools { [Tool] public static int Run(int x, List<M[]>? m = null) => x; }",
        "MARK public record M(int X); public record N(M? M = null); public static class Tools { [Tool] public static int Run(int x, N? n = null) => x; }",
        "public record M([property: MARK, Range(1, 9)] int X); public static class Tools { [Tool] public static int Run(int x, M? m = null) => x; }",
        "public class M { MARK public int X { get; init; } } public static class Tools { [Tool] public static int Run(int x, M? m = null) => x; }",
        "public class M { MARK public int X { get; set; } } public static class Tools { [Tool] public static int Run(int x, M? m = null) => x; [Tool] public static M Other() => new(); }",
        "public class M { public int X { get; MARK set; } } public static class Tools { [Tool] public static int Run(int x, M? m = null) => x; }",
        "public class M { MARK public M() { } public int X { get; set; } } public static class Tools { [Tool] public static int Run(int x, M? m = null) => x; }",
        "public class B { MARK public virtual int X { get; init; } } public class M : B { public override int X { get; init; } } public static class Tools { [Tool] public static int Run(int x, M? m = null) => x; }",
        "MARK public class B { public int X { get; init; } } MARK public class M : B; public static class Tools { [Tool] public static int Run(int x, M? m = null) => x; }",
        "public enum E { MARK A, B } public static class Tools { [Tool] public static int Run(int x, E e = E.A) => x; }",
        "MARK public enum E { A, B } public static class Tools { [Tool] public static int Run(int x, E? e = E.A) => x; }",
        "public static class Tools { [Tool] public static int Run(int x) => x; [Tool] public static M Other() => new(1); } MARK public record M(int X);",
        "public static class Tools { [Tool] public static int Run(int x) => x; [Tool] public static async IAsyncEnumerable<M> Other() { await Task.Yield(); yield return new(1); } } MARK public record M(int X);",
        "public static class Keys { MARK [ContextKey<int>] public const string K = \"k\"; } public static class Tools { [Tool] public static int Run(int x, [FromContext(\"k\")] int? k) => x; }",
        "MARK public static class Keys { [ContextKey<int>] public const string K = \"k\"; } public static class Tools { [Tool] public static int Run(int x, [FromContext(\"k\")] int? k) => x; }",
        "MARK public class V; public static class Keys { [ContextKey<V>] public const string K = \"k\"; } public static class Tools { [Tool] public static int Run(int x) => x; [Tool(RequiredContext = [\"k\"])] public static void Other() { } }",
        "MARK public class V; public static class Keys { [ContextKey<V[]>] public const string K = \"k\"; } public static class Tools { [Tool] public static int Run(int x) => x; [Tool] public static void Other([FromContext(\"k\")] V[] v) { } }",
        "public static class Tools { [Tool] public static int Run(int x) => x; } MARK [PluginRegistry] public static partial class Inner; [PluginRegistry(Include = [typeof(Inner)], Types = [])] public static partial class Other;",
        "public static class Tools { [Tool] public static int Run(int x) => x; } MARK [Action(\"act\")] public class Act : PluginAction<M> { protected override void Execute() { } } MARK public record M(int X);",
        "MARK public static class Tools { [Tool] public static int Run(int x) => x; [Experimental(\"X2\"), Tool] public static int Other() => 1; }",
    ];

    public static TheoryData<string, string, string> Refused => new()
    {
        { "KEY0001", "Run", "public static class Tools { MARK [Tool] public static int Run(int x) => x; }" },
        { "KEY0001", "Run", "MARK public static class Tools { [Tool] public static int Run(int x) => x; }" },
        { "KEY0001", "Run", "MARK public class Outer { public class Tools { [Tool] public int Run(int x) => x; } }" },
        { "KEY0011", "Run", "public class Tools { MARK public Tools() { } [Tool] public int Run(int x) => x; }" },
        { "KEY0006", "Run", "MARK public record M(int X); public static class Tools { MARK2 [Tool] public static int Run(List<M> m) => 1; }" },
        { "KEY0006", "Run", "public class M { MARK public int X { get; set; } } public static class Tools { [Tool] public static int Run(M m) => 1; }" },
        { "KEY0006", "Run", "public class M { public int X { get; MARK set; } } public static class Tools { [Tool] public static int Run(M m) => 1; }" },
        { "KEY0006", "Run", "public class M { MARK public M() { } public int X { get; set; } } public static class Tools { [Tool] public static int Run(M m) => 1; }" },
        { "KEY0006", "Run", "public enum E { MARK A, B } public static class Tools { [Tool] public static int Run(E e) => 1; }" },
        { "KEY0006", "Run", "MARK public interface I; public static class Tools { MARK2 [Tool] public static int Run([FromServices] I i) => 1; }" },
        { "KEY0007", "Run", "MARK public record M(int X); public static class Tools { MARK2 [Tool] public static M Run() => new(1); }" },
        { "KEY0007", "Run", "MARK public record M(int X); public static class Tools { MARK2 [Tool] public static Task<List<M>> Run() => null!; }" },
        { "KEY0001", "Act", "MARK [Action] public class Act : PluginAction<M> { protected override void Execute() { } } public record M(int X);" },
    };

    [Theory]
    [MemberData(nameof(Marks))]
    public void MarkedDeclaration_IsServed(string mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        foreach (string place in Places)
        {
            // [Experimental] doesn't stand on accessors.
            if (place.Contains("MARK set", StringComparison.Ordinal) && mark.Contains("Experimental", StringComparison.Ordinal))
            {
                continue;
            }

            string marked = place.Replace("[property: MARK,", $"[property: {mark.Trim('[', ']')},", StringComparison.Ordinal).Replace("MARK", mark, StringComparison.Ordinal);
            try
            {
                // The guards of the pipeline see each place once; with the other marks only the emitted text differs.
                GeneratorTest test = Author.Writes(Usings + marked + Registry);
                GeneratorRun run = mark == "[Experimental(\"X1\")]" ? test.RunGuarded() : test.Start().CompilesClean();
                using LoadedAssembly loaded = run.Load();
                Assert.Contains("run", loaded.Registry().Names.ToArray());
                Assert.Empty(loaded.Registry().Refused);
            }
            catch (HarnessException exception)
            {
                throw new HarnessException($"{marked}\n{exception.Message}", exception);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void WhatNoCodeMayName_IsRefused(string id, string declaration, string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        foreach (string mark in new[] { "[Obsolete(\"Gone.\", true)]", "[Obsolete(\"Gone.\", error: true, DiagnosticId = \"X1\")]" })
        {
            string marked = source.Replace("MARK2", "[Obsolete]", StringComparison.Ordinal).Replace("MARK", mark, StringComparison.Ordinal);
            using LoadedAssembly loaded = Author.Runs(Usings + marked + Registry).Load();

            RefusedMethod refused = Assert.Single(loaded.Registry().Refused);
            Assert.Equal(id, refused.DiagnosticId);
            Assert.Contains(declaration, refused.Method, StringComparison.Ordinal);
            Assert.Contains("[Obsolete] as an error", refused.Reason, StringComparison.Ordinal);
            Assert.Empty(loaded.Registry().Names.ToArray());
        }
    }
}
