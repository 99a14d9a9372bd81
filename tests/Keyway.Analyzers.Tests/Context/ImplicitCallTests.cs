namespace Keyway.Analyzers.Tests.Context;

/// <summary>Members that the compiler calls, and that code doesn't name.</summary>
public sealed class ImplicitCallTests
{
    private const string Box = "public class Box { public static implicit operator Box([RequiresContext(K.A)] RuntimeContext c) => throw new Exception(); public static Box operator +(Box b, [RequiresContext(K.A)] RuntimeContext c) => b; public static bool operator ==(Box b, [RequiresContext(K.A)] RuntimeContext c) => true; public static bool operator !=(Box b, RuntimeContext c) => false; public override bool Equals(object? o) => true; public override int GetHashCode() => 1; }";
    private const string Bag = "public class Bag : System.Collections.IEnumerable { public void Add([RequiresContext(K.A)] RuntimeContext c) { } public System.Collections.IEnumerator GetEnumerator() => throw new Exception(); }";
    private const string Parts = "public static class Parts { public static void Deconstruct([RequiresContext(K.A)] this RuntimeContext c, out string a, out string b) => a = b = c.GetA(); }";

    [Theory]
    [InlineData(Box, "Box b = new(); b += {|KEY0109:c|};")]
    [InlineData(Box, "var t = (c, 1); (Box, int) u = {|KEY0108:t|};")]
    [InlineData(Box, "List<Box> all = [{|KEY0108:.. new[] { c }|}];")]
    [InlineData(Box, "_ = {|KEY0108:(new Box(), 1) == (c, 1)|};")]
    [InlineData(Box, "_ = {|KEY0108:(new Box(), 1) == (c, 1)|} || (c, 1) == (c, 1);")]
    [InlineData(Bag, "Bag all = [{|KEY0109:c|}];")]
    [InlineData(Parts, "foreach ({|KEY0108:var (a, b)|} in new[] { c }) { }")]
    [InlineData(Parts, "var ((a, b), d) = ({|KEY0109:c|}, 1);")]
    [InlineData(Parts, "if (c is {|KEY0109:(var a, var b)|}) { }")]
    [InlineData(Parts, "_ = c switch { {|KEY0109:(_, \"x\")|} => 1, _ => 2 };")]
    [InlineData("public class Poor { public static RuntimeContext operator +(RuntimeContext c, Poor p) => c; }", "var d = c.WithA(\"x\"); d += new Poor(); _ = {|KEY0108:d|}.GetA();")]
    public Task MemberThatIsCalledByThePattern_IsOwed(string types, string body)
        => ProofTest.Check($"{types} public static class T {{ public static void Use(RuntimeContext c) {{ {body} }} }}");

    [Theory]
    [InlineData("private static void Use([RequiresContext(K.A)] RuntimeContext c, object o) { } public static void Late(dynamic d, RuntimeContext c) { {|KEY0108:Use(d, 1)|}; {|KEY0109:Use({|KEY0112:c|}, d)|}; Use({|KEY0112:c.WithA(\"\")|}, d); {|KEY0108:Use(o: d, c: {|KEY0112:c|})|}; }")]
    [InlineData("private static void Use(RuntimeContext c) => c.GetA(); public static void Late(dynamic d) => {|KEY0108:Use(d)|};")]
    [InlineData("public class R([RequiresContext(K.A)] RuntimeContext c) { public string Get() => c.GetA(); } public static R Late(dynamic d) => {|KEY0108:new R(d)|};")]
    [InlineData("public class R { public string this[[RequiresContext(K.A)] RuntimeContext c] => c.GetA(); } public static void Late(R r, dynamic d) => _ = {|KEY0108:r[d]|};")]
    [InlineData("public delegate void Use([RequiresContext(K.A)] RuntimeContext c); public static void Late(Use use, dynamic d) => {|KEY0108:use(d)|};")]
    [InlineData("public static string Late(dynamic d) => {|KEY0108:d.Get<string>(K.A)|};")]
    [InlineData("private static void Use(RuntimeContext c) { } public static object Late(dynamic d) { Use(d); d.Use(1); _ = d.Get(K.A); _ = d[0]; return new List<object>(d); }")]
    public Task CallThatIsBoundAtRunTime_OwesWhatItMayComeTo(string members) => ProofTest.CheckMembers(members);

    [Theory]
    [InlineData("public static class P { private static int s_one; public static ref int GetPinnableReference([RequiresContext(K.A)] this RuntimeContext c) => ref s_one; } public static unsafe class {|CS0227:T|} { public static void Use(RuntimeContext c) { fixed (int* p = {|KEY0109:c|}) { } fixed (int* p = ({|KEY0109:c|})) { } fixed (int* p = c.WithA(\"\")) { } fixed (int* p = new int[1]) { } } }")]
    public Task Pinning_IsOwed(string source) => ProofTest.Check(source);

    [Theory]
    [InlineData("private class R(RuntimeContext c) { public string Get() => c.GetA(); } public static string Use(RuntimeContext c) => new R({|KEY0109:c|}).Get();")]
    [InlineData("private class R(RuntimeContext c) { private readonly RuntimeContext _c = c; public string Get() => _c.GetA(); } public static string Use(RuntimeContext c) => new R({|KEY0109:c|}).Get();")]
    [InlineData("private record R(RuntimeContext C) { public string Get() => C.GetA(); } public static string Use(RuntimeContext c) => new R({|KEY0109:c|}).Get();")]
    [InlineData("public record R([property: RequiresContext(K.A)] RuntimeContext C) { public string Get() => C.GetA(); } public static string Use(RuntimeContext c) => new R({|KEY0109:c|}).Get();")]
    [InlineData("private class R { public string this[RuntimeContext c] { get => c.GetA(); set => c.GetB(); } } public static void Use(RuntimeContext c) { _ = new R()[{|KEY0109:c|}]; new R()[{|KEY0109:c|}] = \"\"; }")]
    [InlineData("private static string Read(this RuntimeContext c) => c.GetA(); public static Func<string> Use(RuntimeContext c) => {|KEY0109:c|}.Read;")]
    [InlineData("private interface I { string Get(RuntimeContext c); } private class N { public string Get(RuntimeContext c) => {|KEY0109:c|}.GetA(); } private class M : N, I;")]
    [InlineData("public delegate void Maker([RequiresContext(K.A)] out RuntimeContext c); public static Maker Use(RuntimeContext c) => {|KEY0109:(out RuntimeContext d) => d = c|};")]
    public Task PrivateMember_IsInferredAndOwed(string members) => ProofTest.CheckMembers(members);

    [Theory]
    [InlineData("public static class I { [ContextKey<RuntimeContext>] public const string Inner = \"inner\"; } public static class T { public static void Use(RuntimeContext c) { if (c.TryGetInner(out var d)) { _ = {|KEY0108:d|}.GetA(); } } }")]
    [InlineData("public static class I { [ContextKey<RuntimeContext>] public const string Inner = \"inner\"; } public static class T { public static void Use(RuntimeContext c) { var d = c.WithA(\"x\"); _ = {|KEY0109:IContextExtensions.WithInner(value: d, context: c)|}.GetA(); } }")]
    [InlineData("public record P; [Action(RequiredContext = [K.A])] public class X : PluginAction<P, string> { protected override string Execute() => Context.GetA(); } [Action] public class {|KEY0101:Y|} : X;")]
    public Task ContextThatIsAValueItself_IsFollowed(string source) => ProofTest.Check(source);
}
