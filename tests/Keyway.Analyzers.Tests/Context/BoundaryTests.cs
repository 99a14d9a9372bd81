namespace Keyway.Analyzers.Tests.Context;

/// <summary>What members state, owe and rely on.</summary>
public sealed class BoundaryTests
{
    [Theory]
    [InlineData("public static string Read(RuntimeContext c) => {|KEY0109:c|}.GetA();")]
    [InlineData("public static string Read([RequiresContext(K.A)] RuntimeContext c) => c.GetA();")]
    [InlineData("internal static string Read([RequiresContext(K.A)] RuntimeContext c) => c.GetA(); [Tool] public static string X(RuntimeContext c) => Read({|KEY0101:c|});")]
    [InlineData("private static string Read(RuntimeContext c) => c.GetA(); [Tool] public static string X(RuntimeContext c) => Read({|KEY0101:c|});")]
    [InlineData("private static string Read(RuntimeContext c) => Two(c); private static string Two(RuntimeContext c) => c.GetA(); [Tool(RequiredContext = [K.A])] public static string X(RuntimeContext c) => Read(c);")]
    [InlineData("private static string Read(RuntimeContext c) => Two(c); private static string Two(RuntimeContext c) => c.GetA(); public static string X(RuntimeContext c) => Read({|KEY0109:c|});")]
    [InlineData("private static string One(RuntimeContext c, int n) => n == 0 ? c.GetA() : Two(c, n); private static string Two(RuntimeContext c, int n) => One(c, n - 1) + c.GetB(); [Tool(RequiredContext = [K.A])] public static string X(RuntimeContext c) => Two({|KEY0101:c|}, 3);")]
    [InlineData("private static RuntimeContext Wrap(RuntimeContext c) => c.WithB(\"x\"); [Tool(RequiredContext = [K.A])] public static string X(RuntimeContext c) => Wrap(c).GetB() + Wrap(c).GetA();")]
    [InlineData("[return: RequiresContext(K.B)] public static RuntimeContext Wrap(RuntimeContext c) => c.WithB(\"x\"); [Tool] public static string X(RuntimeContext c) => Wrap(c).GetB() + {|KEY0108:Wrap(c)|}.GetA();")]
    [InlineData("[return: RequiresContext(K.B)] public static RuntimeContext Wrap(RuntimeContext c) => {|KEY0109:c|};")]
    [InlineData("public static void Wrap(RuntimeContext c, [RequiresContext(K.B)] out RuntimeContext d) => d = c.WithB(\"x\"); [Tool] public static string X(RuntimeContext c) { Wrap(c, out var d); return d.GetB(); }")]
    [InlineData("private static void Wrap(RuntimeContext c, out RuntimeContext d) => d = c.WithB(\"x\"); [Tool] public static string X(RuntimeContext c) { Wrap(c, out var d); return d.GetB() + {|KEY0101:d|}.GetA(); }")]
    [InlineData("[Tool] public static string Y(RuntimeContext c) => X({|KEY0101:c|}); [Tool(RequiredContext = [K.A])] public static string X(RuntimeContext c) => c.GetA();")]
    [InlineData("[Tool] public static string X([FromContext(K.A)] string a, RuntimeContext c) => a + c.GetA();")]
    [InlineData("[Tool] public static string X([FromContext(K.A)] string? a, RuntimeContext c) => a + {|KEY0101:c|}.GetA();")]
    [InlineData("private static async Task<RuntimeContext> WrapAsync(RuntimeContext c) { await Task.Yield(); return c.WithB(\"x\"); } [Tool] public static async Task<string> X(RuntimeContext c) => (await WrapAsync(c)).GetB();")]
    public Task Parameter_IsOwed(string members) => ProofTest.CheckMembers(members);

    [Theory]
    [InlineData("public class R(RuntimeContext c) { public string Get() => {|KEY0109:c|}.GetA(); }")]
    [InlineData("public class R([RequiresContext(K.A)] RuntimeContext c) { public string Get() => c.GetA(); } public class S { public R Make(RuntimeContext c) => new R({|KEY0109:c|}); }")]
    [InlineData("public class R { private readonly RuntimeContext _c; public R(RuntimeContext c) => _c = {|KEY0109:c|}; public string Get() => _c.GetA(); }")]
    [InlineData("public class R { private readonly RuntimeContext _c; public R([RequiresContext(K.A)] RuntimeContext c) => _c = c; public string Get() => _c.GetA(); }")]
    [InlineData("public class R { public RuntimeContext? C { get; set; } public string Get() => {|KEY0109:C|}!.GetA(); }")]
    [InlineData("public class R { [RequiresContext(K.A)] public required RuntimeContext C { get; init; } public string Get() => C.GetA(); } public class S { public R Make(RuntimeContext c) => new R { C = {|KEY0109:c|} }; }")]
    [InlineData("public class R { private readonly RuntimeContext _c; public R(RuntimeContext c) => _c = c; public string Get() => _c.HasA() ? _c.GetA() : \"\"; }")]
    [InlineData("public class R { private RuntimeContext _c; public R(RuntimeContext c) => _c = {|KEY0109:c|}; public string Get() => _c.HasA() ? _c.GetA() : \"\"; }")]
    [InlineData("public class R { private readonly RuntimeContext _c = RuntimeContext.Create().WithA(\"x\"); public string Get() => _c.GetA(); }")]
    [InlineData("public class R { private static readonly RuntimeContext s_c = {|KEY0101:RuntimeContext.Create()|}; public static string Get() => s_c.GetA(); }")]
    [InlineData("public class R { private class N { public RuntimeContext? C; public string Get() => C!.GetA(); } public string Get(RuntimeContext c) => new N { C = {|KEY0109:c|} }.Get(); }")]
    [InlineData("public class B(RuntimeContext c) { public RuntimeContext C => c; } public class D([RequiresContext(K.A)] RuntimeContext c) : B(c) { public string Get() => {|KEY0108:C|}.GetA(); }")]
    public Task Storage_IsOwed(string source) => ProofTest.Check(source);

    [Theory]
    [InlineData("public record P; [Action(RequiredContext = [K.A])] public class X : PluginAction<P, string> { protected override string Execute() => Context.GetA() + {|KEY0101:Context|}.GetB(); }")]
    [InlineData("public record P; [Action(RequiredContext = [K.A])] public class X : PluginAction<P, string> { protected override string Execute() => Help(); private string Help() => Context.GetA(); }")]
    [InlineData("public record P; [Action(RequiredContext = [K.A])] public class X : PluginAction<P, string> { public X() { _ = {|KEY0108:Context|}.GetA(); } protected override string Execute() => \"\"; }")]
    [InlineData("public record P; public abstract class Base : PluginAction<P, string> { protected string Help() => {|KEY0109:Context|}.GetA(); }")]
    [InlineData("public record P; [RequiresContext(K.A)] public abstract class Base : PluginAction<P, string> { protected string Help() => Context.GetA(); }")]
    public Task ActionClass_HasItsContext(string source) => ProofTest.Check(source);

    [Theory]
    [InlineData("public interface I { string Get([RequiresContext(K.A)] RuntimeContext c); } public class X : I { public string Get(RuntimeContext c) => c.GetA(); } public class Y { public string Use(I i, RuntimeContext c) => i.Get({|KEY0109:c|}); }")]
    [InlineData("public delegate string Reader([RequiresContext(K.A)] RuntimeContext c); public class Y { public Reader One = c => c.GetA(); public Reader Two = c => {|KEY0110:c|}.GetB(); public string Use(RuntimeContext c) => One({|KEY0109:c|}); }")]
    [InlineData("public class Y { private static string Read(RuntimeContext c) => c.GetA(); public Func<RuntimeContext, string> One = {|KEY0110:Read|}; }")]
    public Task Contract_IsOwed(string source) => ProofTest.Check(source);
}
