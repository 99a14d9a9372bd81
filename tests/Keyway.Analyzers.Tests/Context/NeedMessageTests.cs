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
    [InlineData("public static void Use() { Func<RuntimeContext, string> f = c => {|KEY0110:c|}.GetA(); }", "which the delegate Func<RuntimeContext, string> doesn't state: use a delegate type that marks its parameter with [RequiresContext], or capture a context that holds it")]
    [InlineData("public static RuntimeContext Made() => RuntimeContext.Create(); public static string Use() => {|KEY0108:Made()|}.GetA();", "and T.Made doesn't state that it holds it: mark what it returns with [return: RequiresContext], or ask whether the context holds the key")]
    [InlineData("public static RuntimeContext Made => RuntimeContext.Create(); public static string Use() => {|KEY0108:Made|}.GetA();", "and T.Made doesn't state that it holds it: mark it with [RequiresContext], or ask")]
    [InlineData("public static string Use(List<RuntimeContext> all) => {|KEY0108:all[0]|}.GetA();", "doesn't state that it holds it: ask whether the context holds the key, or put it there with a With method")]
    public async Task Need_IsExplained(string members, string explanation)
    {
        Diagnostic reported = Assert.Single(await ProofTest.CheckMembers(members));

        Assert.Contains(explanation, reported.GetMessage(null), StringComparison.Ordinal);
    }
}
