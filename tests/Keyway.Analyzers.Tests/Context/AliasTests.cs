namespace Keyway.Analyzers.Tests.Context;

/// <summary>Variables and places that are assigned under another name, or at another time, than a guard or an assignment suggests.</summary>
public sealed class AliasTests
{
    [Theory]
    [InlineData("bool has = c.HasB(); Set(out has); if (has) { _ = c.GetB(); } static void Set(out bool x) => x = true;")]
    [InlineData("bool has = c.HasB(); has |= flag; if (has) { _ = c.GetB(); }")]
    [InlineData("bool has = c.HasB(); try { count++; } finally { Set(out has); } if (has) { _ = c.GetB(); } static void Set(out bool x) => x = true;")]
    [InlineData("var d = c.WithB(\"x\"); Check(d.HasB(), d = c); _ = d.GetB(); static void Check([DoesNotReturnIf(false)] bool x, RuntimeContext y) { }")]
    [InlineData("_ = StopAsync(); _ = c.GetB(); [DoesNotReturn] static async Task StopAsync() { await Task.Yield(); throw new Exception(); }")]
    [InlineData("RuntimeContext d; Action? f = null; for (int i = 0; i < count; i++) { d = flag ? c : c.WithB(\"x\"); if (d.HasB()) { f ??= () => d.GetB(); } }")]
    [InlineData("var d = c.WithB(\"x\"); try { count++; } finally { (d, count) = (c, 1); } _ = d.GetB();")]
    [InlineData("var d = c; Log(d = c.WithB(\"x\")); _ = d.GetB(); [System.Diagnostics.Conditional(\"NEVER\")] static void Log(RuntimeContext x) { }")]
    [InlineData("Log(c.HasB() ? 1 : throw new Exception()); _ = c.GetB(); [System.Diagnostics.Conditional(\"NEVER\")] static void Log(int x) { }")]
    [InlineData("if (!c.HasB()) { Fail(); } _ = c.GetB(); [System.Diagnostics.Conditional(\"NEVER\"), DoesNotReturn] static void Fail() => throw new Exception();")]
    public Task GuardThatMayBePast_ProvesNothing(string body) => ProofTest.CheckBody(Mark(body, "KEY0101"));

    [Theory]
    [InlineData("var d = c.WithB(\"x\"); ref RuntimeContext alias = ref d; alias = c; _ = d.GetB();")]
    [InlineData("var d = c.WithB(\"x\"); var e = d; (c.HasA() ? ref d : ref e) = c; _ = d.GetB();")]
    public Task VariableThatIsAssignedUnseen_IsUntraced(string body)
        => ProofTest.CheckMembers($"public static void Get(RuntimeContext c) {{ {Mark(body, "KEY0108")} }}");

    [Theory]
    [InlineData("var d = c.WithB(\"x\"); for (int i = 0; i < 2; i++) { var p = d; (p, d) = (d, Next(c)); if (d.HasB()) { _ = p.GetB(); } }")]
    [InlineData("var d = c.WithB(\"x\"); for (int i = 0; i < 2; i++) { var p = First(d, d = Next(c)); if (d.HasB()) { _ = p.GetB(); } }")]
    [InlineData("var d = c.WithB(\"x\"); for (int i = 0; i < 2; i++) { var p = Step(d, out d, c); if (d.HasB()) { _ = p.GetB(); } }")]
    [InlineData("RuntimeContext? d = null; Action again = () => d = Next(c); again(); if (d!.HasB()) { again(); _ = d.GetB(); }")]
    [InlineData("RuntimeContext? d = null; Set(c.WithB(\"x\")); if (d!.HasB()) { Set(c); _ = d.GetB(); } void Set(RuntimeContext x) => d = x;")]
    public Task ExpressionThatHasRunAgain_TellsNothingOfWhatCameBefore(string body)
        => ProofTest.CheckMembers($$"""
            public static RuntimeContext Next(RuntimeContext x) => x;
            private static RuntimeContext First(RuntimeContext x, RuntimeContext y) => x;
            private static RuntimeContext Step(RuntimeContext old, out RuntimeContext made, RuntimeContext x) { made = Next(x); return old; }
            public static void Get(RuntimeContext c) { {{Mark(body, "KEY0108")}} }
            """);

    [Theory]
    [InlineData("private static void Run(ref RuntimeContext r, RuntimeContext c, Action change) { r = c.WithB(\"x\"); change(); _ = r.GetB(); } public static void Get(RuntimeContext c) { var d = c; Run(ref {|KEY0109:d|}, c, () => d = c); }")]
    [InlineData("private static void Run(out RuntimeContext r, RuntimeContext c, Action change) { r = c.WithB(\"x\"); change(); _ = r.GetB(); } public static void Get(RuntimeContext c) { var d = c; Run(out {|KEY0109:d|}, c, () => d = c); }")]
    [InlineData("private static void Run(out RuntimeContext r, RuntimeContext c) { r = c.WithB(\"x\"); _ = r.GetB(); } public static void Get(RuntimeContext c) { Run(out var d, c); _ = d.GetB(); }")]
    [InlineData("private static void Run(ref bool has, RuntimeContext c, Action change) { has = c.HasB(); change(); if (has) { _ = c.GetB(); } } public static void Get(RuntimeContext c) { bool has = false; Run(ref has, {|KEY0109:c|}, () => has = true); }")]
    [InlineData("private static void Enrich(ref RuntimeContext r) => r = r.WithB(\"x\"); private static RuntimeContext Get(RuntimeContext c) { var d = c.WithB(\"y\"); Enrich(ref d); _ = d.GetB(); return d; }")]
    public Task ParameterThatIsReferredTo_IsOwedByCallers(string members) => ProofTest.CheckMembers(members);

    [Theory]
    [InlineData("public class R { private RuntimeContext _c = RuntimeContext.Create().WithA(\"x\"); private ref RuntimeContext Slot() => ref {|KEY0108:_c|}; public string Get(RuntimeContext c) { Slot() = c; return _c.GetA(); } }")]
    [InlineData("public class R { private RuntimeContext _c = RuntimeContext.Create().WithA(\"x\"); private ref RuntimeContext Slot => ref {|KEY0108:_c|}; public string Get(RuntimeContext c) { Slot = c; return _c.GetA(); } }")]
    [InlineData("public class R { private RuntimeContext _c = RuntimeContext.Create().WithA(\"x\"); public string Get(RuntimeContext c) { ref RuntimeContext slot = ref {|KEY0108:_c|}; slot = c; return _c.GetA(); } }")]
    [InlineData("public class R { private static string Get(in RuntimeContext c, Action change) { if (c.HasA()) { change(); return c.GetA(); } return \"\"; } public static string Use(RuntimeContext c) { var d = c; return Get({|KEY0109:d|}, () => d = c); } }")]
    [InlineData("public struct S { private readonly RuntimeContext _c; public S(RuntimeContext c) => _c = {|KEY0109:c|}; public string Get(RuntimeContext c) { if (_c.HasA()) { this = new S(c); return _c.GetA(); } return \"\"; } }")]
    [InlineData("public class R { public static void Get(RuntimeContext c) { var d = c.WithB(\"x\"); try { c.HasA(); } finally { Make(c, out d); } _ = {|KEY0109:d|}.GetB(); } private static void Make(RuntimeContext x, out RuntimeContext y) => y = x; }")]
    [InlineData("public unsafe class {|CS0227:R|} { public static void Get(RuntimeContext c) { var d = c.WithB(\"x\"); RuntimeContext* p = &d; *p = c; _ = {|KEY0108:d|}.GetB(); } }")]
    public Task PlaceThatIsReferredTo_IsOwed(string source) => ProofTest.Check(source);

    [Theory]
    [InlineData("public class R { private readonly RuntimeContext _c; public R(RuntimeContext c, RuntimeContext d) { _c = {|KEY0109:c|}; _c = {|KEY0109:d|}; } public string Get() => _c.HasA() ? _c.GetA() : \"\"; }")]
    [InlineData("public class R { private readonly RuntimeContext _c = RuntimeContext.Create().WithA(\"\"); public R(RuntimeContext c) => _c = {|KEY0109:c|}; public string Get() => _c.HasA() ? _c.GetA() : \"\"; }")]
    [InlineData("public class R { private readonly RuntimeContext? _c; public R(RuntimeContext[] all) { foreach (RuntimeContext c in all) { _c = {|KEY0108:c|}; } } public string Get() => _c!.HasA() ? _c!.GetA() : \"\"; }")]
    [InlineData("public class R { private readonly RuntimeContext _c; public R(RuntimeContext c) => _c = {|KEY0109:c|}; public R(RuntimeContext c, RuntimeContext d) : this(c) => _c = {|KEY0109:d|}; public string Get() => _c.HasA() ? _c.GetA() : \"\"; }")]
    [InlineData("public class R { private readonly RuntimeContext _c; public R(RuntimeContext c) => _c = c; public R(RuntimeContext c, int d) => _c = c; public R() : this(RuntimeContext.Create()) { } public string Get() => _c.HasA() ? _c.GetA() : \"\"; }")]
    [InlineData("public class R { private readonly RuntimeContext _c = null!; public RuntimeContext C { init => _c = {|KEY0109:value|}; } public string Get() => _c.HasA() ? _c.GetA() : \"\"; }")]
    [InlineData("public class R { public RuntimeContext? C { get; init; } public string Get() => C!.HasA() ? {|KEY0109:C|}.GetA() : \"\"; }")]
    [InlineData("public class R(RuntimeContext c) { public RuntimeContext C { get; } = c; public string Get() => C.HasA() ? C.GetA() : \"\"; }")]
    [InlineData("public readonly struct S { private readonly RuntimeContext _c; public S(RuntimeContext c) => _c = {|KEY0109:c|}; public string Get(ref S self, RuntimeContext c) { if (_c.HasA()) { self = new S(c); return _c.GetA(); } return \"\"; } }")]
    public Task ReadOnlyPlaceThatIsAssignedAgain_KeepsNoGuard(string source) => ProofTest.Check(source);

    // The last reading of the key is the one that is reported.
    private static string Mark(string body, string id)
    {
        int at = body.LastIndexOf(".GetB", StringComparison.Ordinal);
        return $"{body[..(at - 1)]}{{|{id}:{body[at - 1]}|}}{body[at..]}";
    }
}
