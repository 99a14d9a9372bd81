namespace Keyway.Analyzers.Tests.Context;

/// <summary>Whatever else can carry a context.</summary>
public sealed class CarrierTests
{
    [Theory]
    // Iterators, async streams.
    [InlineData("public static IEnumerable<string> All(RuntimeContext c) { yield return {|KEY0109:c|}.GetA(); }")]
    [InlineData("public static async IAsyncEnumerable<string> All(RuntimeContext c) { await Task.Yield(); yield return {|KEY0109:c|}.GetA(); }")]
    // Operators, conversions, indexers of others.
    [InlineData("public sealed class O { public static O operator +(O o, [RequiresContext(K.A)] RuntimeContext c) => throw new Exception(); public static implicit operator O([RequiresContext(K.B)] RuntimeContext c) => throw new Exception(); public string this[[RequiresContext(K.A)] RuntimeContext c] => c.GetA(); } public static void Use(O o, RuntimeContext c) { _ = o + {|KEY0109:c|}; O p = {|KEY0109:c|}; _ = o[{|KEY0109:c|}]; }")]
    // Patterns that the compiler binds by name.
    [InlineData("public sealed class L : System.Collections.IEnumerable { public void Add([RequiresContext(K.A)] RuntimeContext c) => c.GetA(); public System.Collections.IEnumerator GetEnumerator() => throw new Exception(); } public static void Use(RuntimeContext c) { _ = new L { {|KEY0109:c|} }; }")]
    [InlineData("public static IEnumerator<string> GetEnumerator([RequiresContext(K.A)] this RuntimeContext c) => throw new Exception(); public static void Use(RuntimeContext c) { foreach (string s in {|KEY0109:c|}) { } }")]
    [InlineData("public static void Deconstruct([RequiresContext(K.A)] this RuntimeContext c, out string a, out string b) { a = b = c.GetA(); } public static void Use(RuntimeContext c) { var (a, b) = {|KEY0109:c|}; }")]
    [InlineData("public static System.Runtime.CompilerServices.TaskAwaiter<string> GetAwaiter([RequiresContext(K.A)] this RuntimeContext c) => Task.FromResult(c.GetA()).GetAwaiter(); public static async Task Use(RuntimeContext c) { await {|KEY0109:c|}; }")]
    [InlineData("public static string Select([RequiresContext(K.A)] this RuntimeContext c, Func<int, int> f) => c.GetA(); public static string Use(RuntimeContext c) => from x in {|KEY0109:c|} select x;")]
    // By reference.
    [InlineData("public static void Swap({|KEY0101:[RequiresContext(K.A)] ref RuntimeContext c|}) => c = c.Without(K.A); public static void Use(RuntimeContext c) => Swap(ref {|KEY0109:c|});")]
    [InlineData("public static string Use(RuntimeContext c) { ref RuntimeContext r = ref c; r = RuntimeContext.Create(); return {|KEY0108:c|}.GetA(); }")]
    // Tuples, arrays, generics, closures of others.
    [InlineData("public static string Use(RuntimeContext c) { var t = (c, 1); return {|KEY0108:t.c|}.GetA(); }")]
    [InlineData("public static string Use(RuntimeContext c) { RuntimeContext[] t = [c]; return {|KEY0108:t[0]|}.GetA(); }")]
    [InlineData("public static T Id<T>(T x) => x; public static string Use(RuntimeContext c) => {|KEY0108:Id(c)|}.GetA();")]
    [InlineData("public static string Use(RuntimeContext c) => new Lazy<RuntimeContext>(() => c).Value is var d ? {|KEY0108:d|}.GetA() : \"\";")]
    [InlineData("public static string Use(object o) => o is RuntimeContext d ? {|KEY0108:d|}.GetA() : \"\";")]
    [InlineData("public static string Use(RuntimeContext c) { var a = new { C = c }; return {|KEY0108:a.C|}.GetA(); }")]
    // Statements in a row, switch expressions, throw expressions, null-conditional access.
    [InlineData("public static string Use(RuntimeContext? c) => {|KEY0109:c|}?.GetA() ?? \"\";")]
    [InlineData("public static string Use(RuntimeContext c, int n) => n switch { 0 => {|KEY0109:c|}.GetA(), _ when c.HasB() => c.GetB(), _ => throw new Exception() };")]
    [InlineData("public static string Use(RuntimeContext c) { try { if (!c.HasA()) { throw new Exception(); } return c.GetA(); } finally { _ = {|KEY0109:c|}.GetB(); } }")]
    [InlineData("public static string Use(RuntimeContext c) { lock (c) { using var x = new System.IO.MemoryStream(); return {|KEY0109:c|}.GetA(); } }")]
    [InlineData("public static string Use(RuntimeContext c) { goto there; there: return {|KEY0109:c|}.GetA(); }")]
    [InlineData("public static string Use(RuntimeContext c, string s = \"\") => $\"{{|KEY0109:c|}.GetA()}\";")]
    public Task Carrier_IsFollowed(string members) => ProofTest.CheckMembers(members);

    [Theory]
    [InlineData("public class R { private event Action<RuntimeContext>? E; public void Use(RuntimeContext c) { E += x => {|KEY0110:x|}.GetA(); E?.Invoke(c); } }")]
    [InlineData("public class R(RuntimeContext c) { public RuntimeContext C { get; } = c; public string Get() => {|KEY0109:C|}.GetA(); }")]
    [InlineData("public record R(RuntimeContext C) { public string Get() => {|KEY0109:C|}.GetA(); }")]
    [InlineData("public record R([property: RequiresContext(K.A)] [RequiresContext(K.A)] RuntimeContext C) { public string Get() => C.GetA(); }")]
    [InlineData("public class B { public B([RequiresContext(K.A)] RuntimeContext c) => _ = c.GetA(); } public class D : B { public D(RuntimeContext c) : base({|KEY0109:c|}) { } }")]
    [InlineData("public class B([RequiresContext(K.A)] RuntimeContext c) { public string X => c.GetA(); } public class D(RuntimeContext c) : B({|KEY0109:c|});")]
    [InlineData("public class R { private R(RuntimeContext c) => _ = c.GetA(); public static R Make(RuntimeContext c) => new({|KEY0109:c|}); }")]
    [InlineData("public class R { private RuntimeContext C { get => _d; set => _d = value; } private RuntimeContext _d = {|KEY0101:RuntimeContext.Create()|}; public string Get(RuntimeContext c) { C = {|KEY0109:c|}; return C.GetA(); } }")]
    [InlineData("public abstract class B { public abstract string Get([RequiresContext(K.A)] RuntimeContext c); } public class D : B { public override string Get(RuntimeContext c) => c.GetA() + {|KEY0109:c|}.GetB(); }")]
    [InlineData("public struct S { private RuntimeContext _c; public S(RuntimeContext c) => _c = {|KEY0109:c|}; public readonly string Get() => _c.GetA(); }")]
    [InlineData("public partial class R { private static string Two(RuntimeContext c) => c.GetA(); } public partial class R { public string Get(RuntimeContext c) => Two({|KEY0109:c|}); }")]
    [InlineData("public static class X { public static string Read([RequiresContext(K.A)] this RuntimeContext c) => c.GetA(); public static Func<string> Use(RuntimeContext c) => {|KEY0109:c|}.Read; }")]
    [InlineData("public class R { public R(RuntimeContext c) { Lazy = new Lazy<string>(() => {|KEY0109:c|}.GetA()); } public Lazy<string> Lazy { get; } }")]
    [InlineData("public unsafe class {|CS0227:R|} { private static string Two(RuntimeContext c) => c.GetA(); public void Use() { delegate*<RuntimeContext, string> f = &{|KEY0108:Two|}; } }")]
    public Task CarrierOfAType_IsFollowed(string source) => ProofTest.Check(source);
}
