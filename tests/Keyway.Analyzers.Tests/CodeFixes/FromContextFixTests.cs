using Keyway.CodeFixes.Context;

namespace Keyway.Analyzers.Tests.CodeFixes;

public sealed class FromContextFixTests
{
    private static readonly FromContextFix Fix = new();

    [Theory]
    [InlineData(
        "[Tool] public static string Get(int x, RuntimeContext c) => c.GetA() + x;",
        "[Tool] public static string Get(int x, [FromContext(K.A)] string a) => a + x;")]
    [InlineData(
        "[Tool] public static string Get(RuntimeContext c) => c.GetA() + c.JobId;",
        "[Tool] public static string Get(RuntimeContext c, [FromContext(K.A)] string a) => a + c.JobId;")]
    [InlineData(
        "/// <param name=\"c\">It.</param>\n[Tool] public static string Get(RuntimeContext c) => c.GetA();",
        "/// <param name=\"c\">It.</param>\n[Tool] public static string Get(RuntimeContext c, [FromContext(K.A)] string a) => a;")]
    [InlineData(
        "[Tool] public static string Get(RuntimeContext c, string a = \"\") { Func<string> f = () => /* it */ c.GetA(); return f() + a; }",
        "[Tool] public static string Get([FromContext(K.A)] string a2, string a = \"\") { Func<string> f = () => /* it */ a2; return f() + a; }")]
    public async Task Read_BecomesAParameter(string source, string expected)
        => Assert.Equal(Class(expected), await KeyFixes.FixAsync(Fix, Class(source)));

    [Fact]
    public async Task FixAll_TakesEachKeyOnce() =>
        Assert.Equal(
            Class("""
                [Tool] public static string One([FromContext(K.B)] string b, [FromContext(K.A)] string a) => a + b + a;
                [Tool] public static string Two([FromContext(K.B)] string b) => b;
                """),
            await KeyFixes.FixAllAsync(Fix, Class("""
                [Tool] public static string One(RuntimeContext c) => c.GetA() + c.GetB() + c.GetA();
                [Tool] public static string Two(RuntimeContext c) => c.GetB();
                """)));

    [Theory]
    [InlineData("[Tool] public static string Get(RuntimeContext c) => Read(c); private static string Read(RuntimeContext c) => c.GetA();")]
    [InlineData("[Tool] public static string Get(RuntimeContext c) => c.GetA(); [Tool(RequiredContext = [K.A])] public static string Other(RuntimeContext c) => Get(c.WithA(\"\"));")]
    [InlineData("[Tool] public static string Get(RuntimeContext c) { if (c.HasB()) c = c.WithA(\"\"); return c.GetA(); }")]
    [InlineData("[Tool] public static string Get() => RuntimeContext.Create().GetA();")]
    public async Task WhereCallersOrOtherReadsWouldSuffer_NothingIsOffered(string source)
        => Assert.False(await KeyFixes.IsOfferedAsync(Fix, Class(source)));

    private static string Class(string members) => KeyFixes.Class(members);
}
