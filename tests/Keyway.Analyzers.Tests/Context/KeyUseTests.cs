using Keyway.Analyzers.Context;
using Keyway.Generators;
using Keyway.Harness;
using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Tests.Context;

/// <summary>What names a key: attributes and calls.</summary>
public sealed class KeyUseTests
{
    private const string Keys = """
        using System;
        using System.Collections.Generic;
        using Keyway;
        public static class K
        {
            [ContextKey<Exception>] public const string Home = "home";
            [ContextKey<int>] public const string Count = "count";
            public const string Undeclared = "undeclared";
        }

        """;

    [Theory]
    [InlineData("[Tool(RequiredContext = new[] { K.Home, {|KEY0103:K.Undeclared|} })] public static void M() { }")]
    [InlineData("[Action(RequiredContext = new string[] { {|KEY0103:\"hom\"|} })] public static void M() { }")]
    [InlineData("public static void M([RequiresContext(K.Home, {|KEY0103:\"hom\"|})] RuntimeContext c) { }")]
    [InlineData("public static void M([RequiresContext([{|KEY0103:\"hom\"|}])] RuntimeContext c) { }")]
    [InlineData("[return: RequiresContext({|KEY0103:\"hom\"|})] public static RuntimeContext M() => null!;")]
    [InlineData("[RequiresContext({|KEY0103:\"hom\"|})] public static RuntimeContext? F;")]
    [InlineData("[RequiresContext({|KEY0103:\"hom\"|})] public static RuntimeContext? P { get; set; }")]
    [InlineData("public delegate void D([RequiresContext({|KEY0103:\"hom\"|})] RuntimeContext c);")]
    [InlineData("public static Action<RuntimeContext> F = ([RequiresContext({|KEY0103:\"hom\"|})] RuntimeContext c) => { };")]
    [InlineData("public class N([FromContext({|KEY0103:\"hom\"|})] Exception e) { public override string ToString() => e.Message; }")]
    public Task KeyThatAnAttributeNames_IsDeclared(string member) => Check(member);

    [Theory]
    [InlineData("c.Get<string>({|KEY0103:\"hom\"|})")]
    [InlineData("c.TryGet({|KEY0103:\"hom\"|}, out string? s)")]
    [InlineData("c.Contains({|KEY0103:\"hom\"|})")]
    [InlineData("c.Contains<string>({|KEY0103:K.Undeclared|})")]
    [InlineData("c.With({|KEY0103:\"hom\"|}, 1)")]
    [InlineData("c.WithFactory({|KEY0103:\"hom\"|}, () => 1)")]
    [InlineData("c.Without({|KEY0103:\"hom\"|})")]
    public Task KeyThatACallNames_IsDeclared(string call) => Check($"public static object M(RuntimeContext c) => {call};");

    [Theory]
    [InlineData("c.With(K.Home, {|KEY0104:new object()|})")]
    [InlineData("c.With(K.Count, {|KEY0104:1L|})")]
    [InlineData("c.WithFactory(K.Home, {|KEY0104:() => 1|})")]
    [InlineData("c.Get<{|KEY0104:string|}>(K.Home)")]
    [InlineData("c.Get<{|KEY0104:ArgumentException|}>(K.Home)")]
    [InlineData("c.Get<{|KEY0104:long|}>(K.Count)")]
    [InlineData("{|KEY0104:c.TryGet(K.Count, out string? s)|}")]
    [InlineData("c.Contains<{|KEY0104:int|}>(K.Home)")]
    public Task Types_AreThoseOfTheKey(string call) => Check($"public static object M(RuntimeContext c) => {call};");

    [Theory]
    [InlineData("c.With(K.Home, new ArgumentException())")]
    [InlineData("c.With<object>(K.Count, 1).Keys", true)]
    [InlineData("c.Get<object>(K.Home)")]
    [InlineData("c.Get<IFormattable>(K.Count)")]
    [InlineData("c.TryGet(K.Home, out ArgumentException? e)")]
    [InlineData("c.Contains<IFormattable>(K.Home)")]
    public Task TypesThatTheKeyCanBe_AreTaken(string call, bool isRefused = false)
        => Check($"public static object M(RuntimeContext c) => {(isRefused ? call.Replace("1)", "{|KEY0104:1|})", StringComparison.Ordinal) : call)};");

    [Theory]
    [InlineData("c.With(K.Home, {|KEY0104:value|})")]
    [InlineData("c.Get<{|KEY0104:T|}>(K.Home)")]
    [InlineData("c.Contains<T>(K.Home)")]
    public Task TypeParameter_IsProvenByItsConstraints(string call)
        => Check($"public static object M<T>(RuntimeContext c, T value) where T : notnull => {call};");

    [Theory]
    [InlineData("c.Get<string>({|KEY0106:key|})")]
    [InlineData("c.Get<string>({|KEY0106:key + \"x\"|})")]
    [InlineData("((dynamic)c).Get<string>({|KEY0106:key|})")]
    [InlineData("(Func<string, string>){|KEY0106:c.Get<string>|}")]
    [InlineData("c.TryGet(key, out string? s)")]
    [InlineData("c.Contains(key)")]
    [InlineData("c.With(key, 1)")]
    public Task KeyThatIsRead_IsAConstant(string call) => Check($"public static object M(RuntimeContext c, string key) => {call};");

    [Theory]
    [InlineData("HOME", "home")]
    [InlineData("hoem", "home")]
    [InlineData("cuont", "count")]
    [InlineData("jobId", "job_id")]
    [InlineData("elsewhere", null)]
    public async Task NearestName_IsSaid(string name, string? nearest)
    {
        Diagnostic reported = Assert.Single(await Check($"public static bool M(RuntimeContext c) => c.Contains({{|KEY0103:\"{name}\"|}});"));

        Assert.Equal(nearest, reported.Properties["Name"]);
        Assert.Equal(name, reported.Properties["key"]);
        Assert.Equal(nearest is not null, reported.GetMessage(null).Contains($"did you mean '{nearest}'?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task StatementsAtTheTop_BelongToTheProgram()
    {
        AnalyzerTest test = Test().WithSource("Program.cs", "using Keyway; _ = RuntimeContext.Create().Contains({|KEY0103:\"hom\"|});");
        Diagnostic reported = Assert.Single(await (test with { Project = test.Project with { OutputKind = OutputKind.ConsoleApplication } }).RunAsync());

        Assert.StartsWith("'Program' names", reported.GetMessage(null), StringComparison.Ordinal);
    }

    private static Task<System.Collections.Immutable.ImmutableArray<Diagnostic>> Check(string member)
        => Test().WithSource("Source.cs", Keys + $$"""public static class T { {{member}} }""").RunAsync();

    private static AnalyzerTest Test()
        => AnalyzerTest.For<KeyUseAnalyzer>().WithReference<PluginRegistry>().WithGenerator(static () => new KeywayGenerator());
}
