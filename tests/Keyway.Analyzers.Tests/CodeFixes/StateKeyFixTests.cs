using Keyway.CodeFixes.Context;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Keyway.Analyzers.Tests.CodeFixes;

public sealed class StateKeyFixTests
{
    private static readonly StateKeyFix Fix = new();

    [Theory]
    [InlineData(
        "[Tool] public static string Get(RuntimeContext c) => c.GetA();",
        "[Tool(RequiredContext = [K.A])] public static string Get(RuntimeContext c) => c.GetA();")]
    [InlineData(
        "[Tool(\"get\", Title = \"Get\")] public static string Get(RuntimeContext c) => c.GetA();",
        "[Tool(\"get\", Title = \"Get\", RequiredContext = [K.A])] public static string Get(RuntimeContext c) => c.GetA();")]
    [InlineData(
        "[Tool(RequiredContext = [K.B])] public static string Get(RuntimeContext c) => c.GetA() + c.GetB();",
        "[Tool(RequiredContext = [K.B, K.A])] public static string Get(RuntimeContext c) => c.GetA() + c.GetB();")]
    [InlineData(
        "[Action(RequiredContext = new[] { K.B })] public static string Get(RuntimeContext c) => c.GetA() + c.GetB();",
        "[Action(RequiredContext = new[] { K.B, K.A })] public static string Get(RuntimeContext c) => c.GetA() + c.GetB();")]
    [InlineData(
        "[Tool(RequiredContext = new string[] { })] public static string Get(RuntimeContext c) => c.GetA();",
        "[Tool(RequiredContext = new string[] { K.A })] public static string Get(RuntimeContext c) => c.GetA();")]
    [InlineData(
        "[Prompt] public static string Get(RuntimeContext c) => c.GetA();",
        "[Prompt(RequiredContext = [K.A])] public static string Get(RuntimeContext c) => c.GetA();")]
    [InlineData(
        "[Resource(\"a://b\", Name = \"a\", RequiredContext = [K.B])] public static string Get(RuntimeContext c) => c.GetA() + c.GetB();",
        "[Resource(\"a://b\", Name = \"a\", RequiredContext = [K.B, K.A])] public static string Get(RuntimeContext c) => c.GetA() + c.GetB();")]
    public async Task Tool_RequiresTheKey(string source, string expected)
        => Assert.Equal(Class(expected), await KeyFixes.FixAsync(Fix, Class(source)));

    [Theory]
    [InlineData(
        "public static string Get(RuntimeContext c) => c.GetA();",
        "public static string Get([RequiresContext(K.A)] RuntimeContext c) => c.GetA();")]
    [InlineData(
        "public static string Get([RequiresContext(K.B)] RuntimeContext c) => c.GetA() + c.GetB();",
        "public static string Get([RequiresContext(K.B, K.A)] RuntimeContext c) => c.GetA() + c.GetB();")]
    [InlineData(
        "public static string Get([RequiresContext([K.B])] RuntimeContext c) => c.GetA() + c.GetB();",
        "public static string Get([RequiresContext([K.B, K.A])] RuntimeContext c) => c.GetA() + c.GetB();")]
    [InlineData(
        "internal static RuntimeContext? C; public static string Get() => C!.GetA();",
        "[RequiresContext(K.A)]\ninternal static RuntimeContext? C; public static string Get() => C!.GetA();")]
    [InlineData(
        "public sealed record R(RuntimeContext C) { public string Get() => C.GetA(); } [Tool] public static string Get(RuntimeContext c) => new R(c).Get();",
        "public sealed record R([RequiresContext(K.A)][property: RequiresContext(K.A)] RuntimeContext C) { public string Get() => C.GetA(); } [Tool(RequiredContext = [K.A])] public static string Get(RuntimeContext c) => new R(c).Get();")]
    [InlineData(
        "public static string Get(RuntimeContext c) { return Inner(); string Inner() => c.GetA(); }",
        "public static string Get([RequiresContext(K.A)] RuntimeContext c) { return Inner(); string Inner() => c.GetA(); }")]
    public async Task Member_StatesTheKey(string source, string expected)
        => Assert.Equal(Class(expected), await KeyFixes.FixAsync(Fix, Class(source)));

    [Fact]
    public async Task Statement_GoesAlongAllCallers_UpToTheTools() =>
        Assert.Equal(
            """
            public static class Low
            {
                public static string Get([RequiresContext(K.A)] RuntimeContext c) => c.GetA();
            }

            public sealed class Middle([RequiresContext(K.A)] RuntimeContext context)
            {
                public string Get() => Low.Get(context);
            }

            public static class Tools
            {
                [Tool(RequiredContext = [K.A])] public static string One(RuntimeContext c) => new Middle(c).Get();
                [Tool] public static string Two(RuntimeContext c) => new Middle(c.WithA("")).Get();
                [Tool] public static string Three(RuntimeContext c) => c.HasA() ? Low.Get(c) : "";
            }
            """,
            await KeyFixes.FixAsync(Fix, """
                public static class Low
                {
                    public static string Get(RuntimeContext c) => c.GetA();
                }

                public sealed class Middle(RuntimeContext context)
                {
                    public string Get() => Low.Get(context);
                }

                public static class Tools
                {
                    [Tool] public static string One(RuntimeContext c) => new Middle(c).Get();
                    [Tool] public static string Two(RuntimeContext c) => new Middle(c.WithA("")).Get();
                    [Tool] public static string Three(RuntimeContext c) => c.HasA() ? Low.Get(c) : "";
                }
                """));

    [Theory]
    [InlineData(
        "public interface I { string Get(RuntimeContext c); } public class X : I { public string Get(RuntimeContext c) => c.GetA(); }",
        "public interface I { string Get([RequiresContext(K.A)] RuntimeContext c); } public class X : I { public string Get(RuntimeContext c) => c.GetA(); }")]
    [InlineData(
        "public interface I { string Get(RuntimeContext c); } public class X : I { public string Get([RequiresContext(K.A)] RuntimeContext c) => c.GetA(); }",
        "public interface I { string Get([RequiresContext(K.A)] RuntimeContext c); } public class X : I { public string Get([RequiresContext(K.A)] RuntimeContext c) => c.GetA(); }")]
    [InlineData(
        "public abstract class B { public abstract string Get(RuntimeContext c); } public class X : B { public override string Get(RuntimeContext c) => c.GetA(); }",
        "public abstract class B { public abstract string Get([RequiresContext(K.A)] RuntimeContext c); } public class X : B { public override string Get(RuntimeContext c) => c.GetA(); }")]
    [InlineData(
        "public delegate string D(RuntimeContext c); public class X { public D F = c => c.GetA(); }",
        "public delegate string D([RequiresContext(K.A)] RuntimeContext c); public class X { public D F = c => c.GetA(); }")]
    [InlineData(
        "public delegate string D(RuntimeContext c); public class X { public D F = Get; static string Get(RuntimeContext c) => c.GetA(); }",
        "public delegate string D([RequiresContext(K.A)] RuntimeContext c); public class X { public D F = Get; static string Get(RuntimeContext c) => c.GetA(); }")]
    [InlineData(
        "public record P; public abstract class B : PluginAction<P, string> { protected string Help() => Context.GetA(); } [Action] public class X : B { protected override string Execute() => Help(); }",
        "public record P; [RequiresContext(K.A)]\npublic abstract class B : PluginAction<P, string> { protected string Help() => Context.GetA(); }\n[Action(RequiredContext = [K.A])] public class X : B { protected override string Execute() => Help(); }")]
    [InlineData(
        "public record P; [Action] public class X : PluginAction<P, string> { protected override string Execute() => Context.GetA(); }",
        "public record P; [Action(RequiredContext = [K.A])] public class X : PluginAction<P, string> { protected override string Execute() => Context.GetA(); }")]
    [InlineData(
        "public class T([RequiresContext(K.A)] RuntimeContext c) { [Tool] public string One() => c.GetA(); }",
        "public class T([RequiresContext(K.A)] RuntimeContext c) { [Tool(RequiredContext = [K.A])] public string One() => c.GetA(); }")]
    [InlineData(
        "public interface I { [return: RequiresContext(K.A)] RuntimeContext Get(); } public class B { public RuntimeContext Get() => RuntimeContext.Create().WithA(\"\"); } public class X : B, I;",
        "public interface I { [return: RequiresContext(K.A)] RuntimeContext Get(); } public class B {\n    [return: RequiresContext(K.A)]\n    public RuntimeContext Get() => RuntimeContext.Create().WithA(\"\");\n} public class X : B, I;")]
    public async Task Contract_StatesTheKey(string source, string expected)
        => Assert.Equal(expected, await KeyFixes.FixAsync(Fix, source));

    [Fact]
    public async Task FixAll_StatesAllKeys() =>
        Assert.Equal(
            Class("""
                [Tool(RequiredContext = [K.A, K.B])] public static string One(RuntimeContext c) => c.GetA() + Two(c);
                public static string Two([RequiresContext(K.B, K.A)] RuntimeContext c) => c.GetB() + c.GetA();
                """),
            await KeyFixes.FixAllAsync(Fix, Class("""
                [Tool] public static string One(RuntimeContext c) => c.GetA() + Two(c);
                public static string Two(RuntimeContext c) => c.GetB() + c.GetA();
                """)));

    [Fact]
    public async Task FixAll_OfADocument_StatesAllKeysInIt() =>
        Assert.Equal(
            Class("""
                [Tool(RequiredContext = [K.A])] public static string One(RuntimeContext c) => c.GetA();
                public static string Two([RequiresContext(K.B)] RuntimeContext c) => c.GetB();
                """),
            await KeyFixes.FixAllAsync(
                Fix,
                Class("""
                    [Tool] public static string One(RuntimeContext c) => c.GetA();
                    public static string Two(RuntimeContext c) => c.GetB();
                    """),
                FixAllScope.Document));

    [Theory]
    [InlineData(
        "public class X : I, J { public string Get(RuntimeContext c) => c.GetA(); }",
        "public class X : I, J { public string Get(RuntimeContext c) => c.GetA(); }")]
    [InlineData(
        "public class X : I, J { public string Get([RequiresContext(K.A)] RuntimeContext c) => c.GetA(); }",
        "public class X : I, J { public string Get([RequiresContext(K.A)] RuntimeContext c) => c.GetA(); }")]
    public async Task TwoContracts_BothStateTheKey(string source, string expected)
        => Assert.Equal(
            "public interface I { string Get([RequiresContext(K.A)] RuntimeContext c); } public interface J { string Get([RequiresContext(K.A)] RuntimeContext c); } " + expected,
            await KeyFixes.FixAllAsync(Fix, "public interface I { string Get(RuntimeContext c); } public interface J { string Get(RuntimeContext c); } " + source));

    [Theory]
    [InlineData(
        "public static partial class P { public static partial string Get(RuntimeContext c); public static partial string Get(RuntimeContext c) => c.GetA(); }",
        "public static partial class P { public static partial string Get([RequiresContext(K.A)] RuntimeContext c); public static partial string Get(RuntimeContext c) => c.GetA(); }")]
    [InlineData(
        "public static partial class P { public static partial string Get(RuntimeContext c); public static partial string Get([RequiresContext(K.B)] RuntimeContext c) => c.GetA() + c.GetB(); }",
        "public static partial class P { public static partial string Get(RuntimeContext c); public static partial string Get([RequiresContext(K.B, K.A)] RuntimeContext c) => c.GetA() + c.GetB(); }")]
    public async Task PartialMember_StatesTheKeyOnce(string source, string expected)
        => Assert.Equal(expected, await KeyFixes.FixAsync(Fix, source));

    [Theory]
    [InlineData(
        "    public static string Get(\n        // The call's.\n        [NotNull]\n        RuntimeContext c) => c.GetA();",
        "    public static string Get(\n        // The call's.\n        [NotNull]\n        [RequiresContext(K.A)]\n        RuntimeContext c) => c.GetA();")]
    [InlineData(
        "    public static string Get(\n#if OTHER\n        int n,\n#endif\n        RuntimeContext c) => c.GetA();",
        "    public static string Get(\n#if OTHER\n        int n,\n#endif\n        [RequiresContext(K.A)] RuntimeContext c) => c.GetA();")]
    [InlineData(
        "    [ThreadStatic]\n#pragma warning disable CS8618\n    internal static RuntimeContext C;\n#pragma warning restore CS8618\n    public static string Get() => C.GetA();",
        "    [ThreadStatic]\n    [RequiresContext(K.A)]\n#pragma warning disable CS8618\n    internal static RuntimeContext C;\n#pragma warning restore CS8618\n    public static string Get() => C.GetA();")]
    [InlineData(
        "#if !OTHER\n    /// <summary>It.</summary>\n    internal static RuntimeContext? C; // ours\n#endif\n    public static string Get() => C!.GetA();",
        "#if !OTHER\n    /// <summary>It.</summary>\n    [RequiresContext(K.A)]\n    internal static RuntimeContext? C; // ours\n#endif\n    public static string Get() => C!.GetA();")]
    [InlineData(
        "    [Tool(RequiredContext = [\n        K.B, // why\n    ])]\n    public static string Get(RuntimeContext c) => c.GetA() + c.GetB();",
        "    [Tool(RequiredContext = [\n        K.B, // why\n        K.A,\n    ])]\n    public static string Get(RuntimeContext c) => c.GetA() + c.GetB();")]
    [InlineData(
        "    [Tool(RequiredContext = [\n        K.B // why\n    ])]\n    public static string Get(RuntimeContext c) => c.GetA() + c.GetB();",
        "    [Tool(RequiredContext = [\n        K.B, // why\n        K.A\n    ])]\n    public static string Get(RuntimeContext c) => c.GetA() + c.GetB();")]
    public async Task WhatStandsAround_IsKept(string members, string expected)
        => Assert.Equal(Lines(expected), await KeyFixes.FixAsync(Fix, Lines(members)));

    [Theory]
    [InlineData("    internal static RuntimeContext? C; public static string Get() => C!.GetA();")]
    [InlineData("    /// <summary>It.</summary>\n    internal static RuntimeContext? C;\n    public static string Get() => C!.GetA();")]
    [InlineData("    [Tool]\n    public static string Get(RuntimeContext c) => c.GetA();")]
    [InlineData("    [Tool(RequiredContext = [\n        K.B\n    ])]\n    public static string Get(RuntimeContext c) => c.GetA() + c.GetB();")]
    public async Task LineBreaks_StayAsTheyAre(string members)
    {
        string mended = await KeyFixes.FixAsync(Fix, Lines(members), "\r\n");

        Assert.Equal(mended.ReplaceLineEndings("\r\n"), mended);
    }

    [Theory]
    [InlineData("public static Func<RuntimeContext, string> F = c => c.GetA();")]
    [InlineData("[Tool] public static string Get() => RuntimeContext.Create().GetA();")]
    [InlineData("[Tool(RequiredContext = [K.A])] public static string Get(RuntimeContext c) => c.Without(K.A).GetA();")]
    [InlineData("public sealed class X : IEquatable<RuntimeContext> { public bool Equals(RuntimeContext? c) => c!.GetA() == \"\"; }")]
    public async Task WhatSourceCannotState_IsLeftToTheAuthor(string source)
        => Assert.False(await KeyFixes.IsOfferedAsync(Fix, Class(source)));

    // Unlike Class, it leaves the lines of the members where they are.
    private static string Lines(string members) => $"public static class T\n{{\n{members}\n}}";

    private static string Class(string members) => KeyFixes.Class(members);
}
