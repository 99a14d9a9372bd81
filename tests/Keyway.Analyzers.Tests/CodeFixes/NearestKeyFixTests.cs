using Keyway.CodeFixes.Context;

namespace Keyway.Analyzers.Tests.CodeFixes;

public sealed class NearestKeyFixTests
{
    private const string Keys = """
        using Keyway;
        public static class Keys { [ContextKey<string>] public const string Orders = "orders"; [ContextKey<int>] public const string Count = "count"; }

        """;

    private static readonly NearestKeyFix Fix = new();

    [Theory]
    [InlineData(
        "public static class T { [Tool(RequiredContext = [\"order\"])] public static string Get() => \"\"; }",
        "public static class T { [Tool(RequiredContext = [Keys.Orders])] public static string Get() => \"\"; }")]
    [InlineData(
        "public static class T { [Tool] public static int Get([FromContext(\"coumt\")] int count) => count; }",
        "public static class T { [Tool] public static int Get([FromContext(Keys.Count)] int count) => count; }")]
    [InlineData(
        "public static class T { public static bool Get(RuntimeContext c) => c.Contains(\"ordres\"); }",
        "public static class T { public static bool Get(RuntimeContext c) => c.Contains(Keys.Orders); }")]
    public async Task Key_IsTheNearest(string source, string expected)
        => Assert.Equal(Keys + expected, await CodeFixRun.FixAsync(Fix, Keys + source));

    [Fact]
    public async Task FixAll_MendsEachKey() =>
        Assert.Equal(
            Keys + "public static class T { public static bool Get(RuntimeContext c) => c.Contains(Keys.Orders) && c.Contains(Keys.Count); }",
            await CodeFixRun.FixAllAsync(Fix, Keys + "public static class T { public static bool Get(RuntimeContext c) => c.Contains(\"ordres\") && c.Contains(\"coumt\"); }"));

    [Fact]
    public async Task WhereNothingIsNear_NothingIsOffered()
        => Assert.False(await CodeFixRun.IsOfferedAsync(Fix, Keys + "public static class T { public static bool Get(RuntimeContext c) => c.Contains(\"weather\"); }"));
}
