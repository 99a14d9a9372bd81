using Keyway.CodeFixes.Context;

namespace Keyway.Analyzers.Tests.CodeFixes;

public sealed class DropKeyFixTests
{
    private static readonly DropKeyFix Fix = new();

    [Theory]
    [InlineData(
        "[Tool(RequiredContext = [K.A])] public static string? Get(RuntimeContext c) => c.JobId;",
        "[Tool] public static string? Get(RuntimeContext c) => c.JobId;")]
    [InlineData(
        "[Tool(RequiredContext = [K.A], Title = \"T\")] public static string? Get(RuntimeContext c) => c.JobId;",
        "[Tool(Title = \"T\")] public static string? Get(RuntimeContext c) => c.JobId;")]
    [InlineData(
        "[Tool(RequiredContext = [K.A, K.B])] public static string? Get(RuntimeContext c) => c.GetB();",
        "[Tool(RequiredContext = [K.B])] public static string? Get(RuntimeContext c) => c.GetB();")]
    [InlineData(
        "[Tool(RequiredContext = new[] { K.B, \"a\" })] public static string? Get(RuntimeContext c) => c.GetB();",
        "[Tool(RequiredContext = new[] { K.B })] public static string? Get(RuntimeContext c) => c.GetB();")]
    [InlineData(
        "public static string? Get([RequiresContext(K.A)] RuntimeContext c) => c.JobId;",
        "public static string? Get(RuntimeContext c) => c.JobId;")]
    [InlineData(
        "public static string? Get([RequiresContext(K.A, K.B)] RuntimeContext c) => c.GetB();",
        "public static string? Get([RequiresContext(K.B)] RuntimeContext c) => c.GetB();")]
    [InlineData(
        "public static string? Get(\n    [RequiresContext(K.A)]\n    RuntimeContext c) => c.JobId;",
        "public static string? Get(\n    RuntimeContext c) => c.JobId;")]
    [InlineData(
        "public static string? Get(\n    // The call's.\n    [RequiresContext(K.A)]\n    [NotNull]\n    RuntimeContext c) => c.JobId;",
        "public static string? Get(\n    // The call's.\n    [NotNull]\n    RuntimeContext c) => c.JobId;")]
    public async Task Key_IsDropped(string source, string expected)
        => Assert.Equal(Class(expected), await KeyFixes.FixAsync(Fix, Class(source)));

    [Fact]
    public async Task CallersDropIt_WhereOnlyThatNeededIt() =>
        Assert.Equal(
            Class("""
                [Tool] public static string? One(RuntimeContext c) => Two(c);
                [Tool(RequiredContext = [K.A])] public static string? Three(RuntimeContext c) => Two(c) + c.GetA();
                public static string? Two(RuntimeContext c) => c.JobId;
                """),
            await KeyFixes.FixAsync(Fix, Class("""
                [Tool(RequiredContext = [K.A])] public static string? One(RuntimeContext c) => Two(c);
                [Tool(RequiredContext = [K.A])] public static string? Three(RuntimeContext c) => Two(c) + c.GetA();
                public static string? Two([RequiresContext(K.A)] RuntimeContext c) => c.JobId;
                """)));

    [Fact]
    public async Task FixAll_DropsAll() =>
        Assert.Equal(
            Class("""
                [Tool] public static string? One(RuntimeContext c) => c.JobId;
                public static string? Two(RuntimeContext c) => c.JobId;
                """),
            await KeyFixes.FixAllAsync(Fix, Class("""
                [Tool(RequiredContext = [K.A, K.B])] public static string? One(RuntimeContext c) => c.JobId;
                public static string? Two([RequiresContext(K.A)] RuntimeContext c) => c.JobId;
                """)));

    private static string Class(string members) => KeyFixes.Class(members);
}
