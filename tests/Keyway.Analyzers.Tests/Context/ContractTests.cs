namespace Keyway.Analyzers.Tests.Context;

/// <summary>What stands in for something asks for no more than that states, and gives no less.</summary>
public sealed class ContractTests
{
    [Theory]
    [InlineData("public interface I { string Get(RuntimeContext c); } public class X : I { public string Get([RequiresContext(K.A)] RuntimeContext {|KEY0110:c|}) => c.GetA(); }")]
    [InlineData("public interface I { string Get(RuntimeContext c); } public class X : I { string I.Get([RequiresContext(K.A)] RuntimeContext {|KEY0110:c|}) => c.GetA(); }")]
    [InlineData("public abstract class B { public abstract string Get(RuntimeContext c); } public class X : B { public override string Get([RequiresContext(K.A)] RuntimeContext {|KEY0110:c|}) => c.GetA(); }")]
    [InlineData("public interface I { string Get([RequiresContext(K.A, K.B)] RuntimeContext c); } public class X : I { public string Get([RequiresContext(K.A)] RuntimeContext c) => c.GetA(); }")]
    [InlineData("public interface I { string Get(RuntimeContext c); } public class T : I { [Tool(RequiredContext = [K.A])] public string Get(RuntimeContext {|KEY0110:c|}) => c.GetA(); }")]
    [InlineData("public interface I { string Get(RuntimeContext c); } public class B { public string Get([RequiresContext(K.A)] RuntimeContext c) => c.GetA(); } public class {|KEY0110:X|} : B, I;")]
    [InlineData("public interface I { [return: RequiresContext(K.A)] RuntimeContext Get(); } public class B { public RuntimeContext Get() => RuntimeContext.Create(); } public class {|KEY0110:X|} : B, I;")]
    [InlineData("public interface I { [return: RequiresContext(K.A)] RuntimeContext Get(); } public class X : I { public RuntimeContext Get() => {|KEY0101:RuntimeContext.Create()|}; }")]
    [InlineData("public abstract class B { public abstract RuntimeContext C { get; set; } } public class X : B { [RequiresContext(K.A)] public override RuntimeContext {|KEY0110:C|} { get; set; } = RuntimeContext.Create().WithA(\"\"); }")]
    [InlineData("public abstract class B { public abstract RuntimeContext C { get; } } public class X : B { [RequiresContext(K.A)] public override RuntimeContext C { get; } = RuntimeContext.Create().WithA(\"\"); }")]
    public Task StandIn_KeepsTheContract(string source) => ProofTest.Check(source);

    [Theory]
    [InlineData("public delegate string Reader([RequiresContext(K.A)] RuntimeContext c); public class Y { public Func<RuntimeContext, string> Use(Reader r) => new Func<RuntimeContext, string>({|KEY0110:r|}); }")]
    [InlineData("public class Y { public Func<RuntimeContext, string> F = ({|KEY0110:[RequiresContext(K.A)] RuntimeContext c|}) => c.GetA(); }")]
    [InlineData("[return: RequiresContext(K.A)] public delegate RuntimeContext Maker(); public class Y { public Maker One = () => RuntimeContext.Create().WithA(\"\"); public Maker Two = () => {|KEY0101:RuntimeContext.Create()|}; public Maker Three = {|KEY0108:Make|}; static RuntimeContext Make() => RuntimeContext.Create(); public string Use() => One().GetA(); }")]
    public Task Delegate_KeepsItsContract(string source) => ProofTest.Check(source);

    [Theory]
    [InlineData("public interface I { string Get([RequiresContext(K.A)] RuntimeContext c); } public class T : I { [Tool] public string Get(RuntimeContext c) => {|KEY0101:c|}.GetA(); }")]
    [InlineData("public abstract class B { public abstract string Get([RequiresContext(K.A)] RuntimeContext c); } public class T : B { [Tool] public override string Get(RuntimeContext c) => {|KEY0101:c|}.GetA(); }")]
    [InlineData("public interface I { string Get([RequiresContext(K.A, K.B)] RuntimeContext c); } public class T : I { [Tool(RequiredContext = [K.A])] public string Get(RuntimeContext c) => c.GetA(); }")]
    [InlineData("public class T { [Tool] public string Get([RequiresContext(K.A)] RuntimeContext c) => {|KEY0101:c|}.GetA(); }")]
    public Task Tool_HasWhatItRequires_WhateverElseIsStated(string source) => ProofTest.Check(source);

    [Theory]
    [InlineData("[Tool(RequiredContext = [K.A])] public string Get([FromContext] RuntimeContext c) => {|KEY0108:c|}.GetA();", "")]
    [InlineData("[Tool(RequiredContext = [K.A])] public string Get([FromContext, RequiresContext(K.A)] RuntimeContext c) => {|KEY0108:c|}.GetA();", "")]
    [InlineData("[Tool(RequiredContext = [K.A])] public string Get() => {|KEY0108:c|}.GetA();", "([FromContext, RequiresContext(K.A)] RuntimeContext c)")]
    [InlineData("[Tool] public string Get([FromContext] RuntimeContext c) => c.HasA() ? c.GetA() : \"\";", "")]
    public Task ValueOfTheContextThatIsAContext_HoldsNobodyKnowsWhat(string member, string constructor)
        => ProofTest.Check($"public static class I {{ [ContextKey<RuntimeContext>] public const string Inner = \"inner\"; }} public class T{constructor} {{ {member} }}");

    [Theory]
    [InlineData("public class T([RequiresContext(K.A)] RuntimeContext c) { [Tool] public string {|KEY0101:One|}() => c.GetA(); [Tool(RequiredContext = [K.A])] public string Two() => c.GetA(); }")]
    [InlineData("public record P; [RequiresContext(K.A)] public abstract class B : PluginAction<P, string> { protected string Help() => Context.GetA(); } [Action] public class {|KEY0101:One|} : B { protected override string Execute() => Help(); } [Action(RequiredContext = [K.A])] public class Two : B { protected override string Execute() => Help(); }")]
    public Task Tool_RequiresWhatItsClassAsksFor(string source) => ProofTest.Check(source);
}
