namespace Keyway.Analyzers.Tests.Context;

/// <summary>What conditions tell that are made of guards.</summary>
public sealed class ConditionTests
{
    [Theory]
    [InlineData("if (c.HasB() == true) { _ = c.GetB(); }")]
    [InlineData("if (true == c.HasB()) { _ = c.GetB(); }")]
    [InlineData("if (c.HasB() != false) { _ = c.GetB(); }")]
    [InlineData("if (c?.HasB() == true) { _ = c.GetB(); }")]
    [InlineData("if (c?.HasB() != true) { return null; } _ = c.GetB();")]
    [InlineData("if (c?.HasB() is true) { _ = c.GetB(); }")]
    [InlineData("if (c?.HasB() is not true) { return null; } _ = c.GetB();")]
    [InlineData("if (c?.HasB() ?? false) { _ = c.GetB(); }")]
    [InlineData("if (!(c?.HasB() ?? false)) { return null; } _ = c.GetB();")]
    [InlineData("if ((c?.HasB()).GetValueOrDefault()) { _ = c.GetB(); }")]
    [InlineData("if (c?.TryGetB(out _) == true) { _ = c.GetB(); }")]
    [InlineData("bool? has = c?.HasB(); if (has == true) { _ = c.GetB(); }")]
    [InlineData("bool? has = c?.HasB(); if (has.HasValue && has.Value) { _ = c.GetB(); }")]
    [InlineData("_ = c?.HasB() switch { true => c.GetB(), false => null, null => null };")]
    public Task ConditionThatMayBeNull_IsHeeded(string body) => ProofTest.CheckBody(body);

    [Theory]
    [InlineData("if (c.HasB() != true) { _ = {|KEY0101:c|}.GetB(); }")]
    [InlineData("if (false == c.HasB()) { _ = {|KEY0101:c|}.GetB(); }")]
    [InlineData("if (c?.HasB() == false) { _ = {|KEY0101:c|}.GetB(); }")]
    [InlineData("if (c?.HasB() != true) { _ = {|KEY0101:c|}.GetB(); }")]
    [InlineData("if (c?.HasB() != false) { _ = {|KEY0101:c|}.GetB(); }")]
    [InlineData("if (c?.HasB() is not false) { _ = {|KEY0101:c|}.GetB(); }")]
    [InlineData("if (c?.HasB() is null) { _ = {|KEY0101:c|}.GetB(); }")]
    [InlineData("if (c?.HasB() ?? true) { _ = {|KEY0101:c|}.GetB(); }")]
    [InlineData("if ((c?.HasB()).GetValueOrDefault(true)) { _ = {|KEY0101:c|}.GetB(); }")]
    [InlineData("bool? has = c?.HasB(); has = flag; if (has == true) { _ = {|KEY0101:c|}.GetB(); }")]
    [InlineData("bool? has = c?.HasB(); if (has.HasValue) { _ = {|KEY0101:c|}.GetB(); }")]
    [InlineData("_ = c?.HasB() switch { true => null, _ => {|KEY0101:c|}.GetB() };")]
    public Task ConditionThatMayBeNull_IsHeededNoFurther(string body) => ProofTest.CheckBody(body);

    [Theory]
    [InlineData("if (c.HasB() & flag) { _ = c.GetB(); }")]
    [InlineData("if (flag & c.HasB()) { _ = c.GetB(); }")]
    [InlineData("if (!c.HasB() | flag) { return null; } _ = c.GetB();")]
    [InlineData("if (c.HasB() ^ true) { return null; } _ = c.GetB();")]
    [InlineData("if ((c.HasB() == flag) & flag) { _ = flag; }")]
    [InlineData("if ((c?.HasB() & flag) == true) { _ = c.GetB(); }")]
    [InlineData("bool isReady = flag; isReady &= c.HasB(); if (isReady) { _ = c.GetB(); }")]
    public Task ConditionOfTwo_IsHeeded(string body) => ProofTest.CheckBody(body);

    [Theory]
    [InlineData("if (c.HasB() | flag) { _ = {|KEY0101:c|}.GetB(); }")]
    [InlineData("if (!(c.HasB() & flag)) { _ = {|KEY0101:c|}.GetB(); }")]
    [InlineData("if ((c.HasB() & flag) == false) { _ = {|KEY0101:c|}.GetB(); }")]
    [InlineData("if (c.HasB() ^ flag) { _ = {|KEY0101:c|}.GetB(); }")]
    [InlineData("if (c.HasB() ^ true) { _ = {|KEY0101:c|}.GetB(); }")]
    [InlineData("if (c.HasB() == flag) { _ = {|KEY0101:c|}.GetB(); }")]
    [InlineData("if ((c?.HasB() | flag) == true) { _ = {|KEY0101:c|}.GetB(); }")]
    [InlineData("bool isReady = flag; isReady |= c.HasB(); if (isReady) { _ = {|KEY0101:c|}.GetB(); }")]
    [InlineData("bool isReady = c.HasB(); isReady ^= flag; if (isReady) { _ = {|KEY0101:c|}.GetB(); }")]
    [InlineData("""RuntimeContext d = c, e = RuntimeContext.Create().WithA("x"); if (d.HasB() & (d = e) != null) { _ = {|KEY0101:d|}.GetB(); }""")]
    public Task ConditionOfTwo_IsHeededNoFurther(string body) => ProofTest.CheckBody(body);

    [Theory]
    [InlineData("if ((c.HasA(), c.HasB()) is (true, true)) { _ = c.GetB(); }")]
    [InlineData("if ((flag, c.HasB()) is (_, true)) { _ = c.GetB(); }")]
    [InlineData("if ((flag, c.HasB()) is not (_, true)) { return null; } _ = c.GetB();")]
    [InlineData("if ((flag, c?.HasB() == true) is (true, true)) { _ = c.GetB(); }")]
    [InlineData("switch ((flag, c.HasB())) { case (true, true): _ = c.GetB(); break; case (_, false): break; default: _ = c.GetB(); break; }")]
    [InlineData("_ = (flag, c.HasB()) switch { (true, true) or (false, true) => c.GetB(), _ => null };")]
    [InlineData("_ = (flag, c.HasB()) switch { (_, false) => null, (true, _) => c.GetB(), _ => null };")]
    public Task TupleOfGuards_IsHeeded(string body) => ProofTest.CheckBody(body);

    [Theory]
    [InlineData("if ((c.HasB(), flag) is (_, true)) { _ = {|KEY0101:c|}.GetB(); }")]
    [InlineData("if ((flag, c.HasB()) is (_, false)) { _ = {|KEY0101:c|}.GetB(); }")]
    [InlineData("if ((flag, c.HasB()) is not (_, true)) { _ = {|KEY0101:c|}.GetB(); }")]
    [InlineData("if ((flag, c.HasB()) is not (true, true)) { _ = {|KEY0101:c|}.GetB(); }")]
    [InlineData("switch ((flag, c.HasB())) { case (true, _): _ = {|KEY0101:c|}.GetB(); break; default: break; }")]
    [InlineData("_ = (flag, c.HasB()) switch { (true, true) or (false, false) => {|KEY0101:c|}.GetB(), _ => null };")]
    [InlineData("_ = (flag, c.HasB()) switch { (true, false) => null, _ => {|KEY0101:c|}.GetB() };")]
    [InlineData("""RuntimeContext d = c, e = RuntimeContext.Create().WithA("x"); if ((d.HasB(), (d = e) != null) is (true, true)) { _ = {|KEY0101:d|}.GetB(); }""")]
    public Task TupleOfGuards_IsHeededNoFurther(string body) => ProofTest.CheckBody(body);

    [Theory]
    [InlineData("(await task).GetB()")]
    [InlineData("task.Result.GetB()")]
    [InlineData("Put(c).Result.GetA()")]
    [InlineData("task.GetAwaiter().GetResult().GetB()")]
    [InlineData("task.ConfigureAwait(false).GetAwaiter().GetResult().GetB()")]
    [InlineData("(await task.WaitAsync(TimeSpan.FromSeconds(1))).GetB()")]
    [InlineData("{|KEY0101:Kept(c).Result|}.GetB()")]
    [InlineData("({|KEY0101:await Kept(c)|}).GetB()")]
    [InlineData("{|KEY0101:Kept(c).GetAwaiter().GetResult()|}.GetB()")]
    public Task Task_GivesTheContextThatAPrivateMethodMade(string read) => ProofTest.CheckMembers($$"""
        private static async Task<RuntimeContext> Put(RuntimeContext c) { await Task.Yield(); return c.WithB("x"); }
        private static async Task<RuntimeContext> Kept(RuntimeContext c) { await Task.Yield(); return c; }
        [Tool(RequiredContext = [K.A])]
        public static async Task<string> Get(RuntimeContext c) { _ = c.GetA(); Task<RuntimeContext> task = Put(c); await task; return {{read}}; }
        """);
}
