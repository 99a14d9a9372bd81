using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Tests.Context;

/// <summary>What is said of a need: by whom, and what to do.</summary>
public sealed class NeedMessageTests
{
    [Theory]
    [InlineData("public class R { public R([RequiresContext(K.A)] RuntimeContext c) => _ = c.GetA(); } public static R Use(RuntimeContext c) => new({|KEY0109:c|});", "the constructor of R needs the context key 'a', which c doesn't state: mark it")]
    [InlineData("public class R { public static implicit operator R([RequiresContext(K.A)] RuntimeContext c) => new R(c.GetA()); private R(string a) { } } public static R Use(RuntimeContext c) => {|KEY0109:c|};", "the conversion to R needs")]
    [InlineData("public class R { public static string operator +(R r, [RequiresContext(K.A)] RuntimeContext c) => c.GetA(); } public static string Use(R r, RuntimeContext c) => r + {|KEY0109:c|};", "an operator of R needs")]
    [InlineData("public class R { public string this[[RequiresContext(K.A)] RuntimeContext c] => c.GetA(); } public static string Use(R r, RuntimeContext c) => r[{|KEY0109:c|}];", "the indexer of R needs")]
    [InlineData("public static string Use([RequiresContext(K.A)] RuntimeContext c) => {|KEY0101:c.Without(K.A)|}.GetA();", "which was taken away before: read it earlier")]
    [InlineData("public static void Use() { Func<RuntimeContext, string> f = c => {|KEY0110:c|}.GetA(); }", "doesn't state: use a delegate type that marks its parameter with [RequiresContext], or capture a context that holds it")]
    public async Task Need_IsExplained(string members, string explanation)
    {
        Diagnostic reported = Assert.Single(await ProofTest.CheckMembers(members));

        Assert.Contains(explanation, reported.GetMessage(null), StringComparison.Ordinal);
    }
}
