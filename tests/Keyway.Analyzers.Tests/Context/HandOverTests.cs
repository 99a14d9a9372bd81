using System.Collections.Immutable;
using Keyway.Analyzers.Context;
using Keyway.Generators;
using Keyway.Harness;
using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Tests.Context;

/// <summary>Contexts that leave what is checked: to dynamic code, and to assemblies that don't say that they were checked.</summary>
public sealed class HandOverTests
{
    private const string Library = """
        using System;
        using Keyway;
        namespace Lib;
        public class Reader
        {
            public Reader(object? context = null) => Context = context as RuntimeContext;
            public RuntimeContext? Context { get; set; }
            public object? this[RuntimeContext context] => context;
            public static void Read(RuntimeContext context) { }
            public static void ReadAll(params object[] contexts) { }
            public static void Run(Func<RuntimeContext> context) { }
            public static void Configure(Func<RuntimeContext, RuntimeContext> configure) { }
            public static void Watch(Action<RuntimeContext> watch) { }
        public static void Count(int count) { }
        }
        public abstract class Base<T> : PluginAction<T>;
        """;

    [Theory]
    [InlineData("Lib.Reader.Read({|KEY0112:c|});")]
    [InlineData("Lib.Reader.Read({|KEY0112:c.WithA(\"x\")|});")]
    [InlineData("new Lib.Reader({|KEY0112:c|});")]
    [InlineData("new Lib.Reader { Context = {|KEY0112:c|} };")]
    [InlineData("new Lib.Reader().Context ??= {|KEY0112:c|};")]
    [InlineData("_ = new Lib.Reader()[{|KEY0112:c|}];")]
    [InlineData("Lib.Reader.ReadAll(1, {|KEY0112:c|});")]
    [InlineData("Lib.Reader.Run({|KEY0112:() => c|});")]
    [InlineData("Lib.Reader.Configure({|KEY0112:other => other|});")]
    [InlineData("Lib.Reader.ReadAll({|KEY0112:new[] { c }|}, {|KEY0112:Task.FromResult(c)|}, {|KEY0112:new Dictionary<int, RuntimeContext>()|});")]
    public Task WhatAnUncheckedAssemblyGets_IsReported(string statement) => CheckBody(statement, Library);

    [Theory]
    [InlineData("Lib.Reader.Watch(other => { });")]
    [InlineData("Lib.Reader.Count(c.Keys.Count);")]
    [InlineData("new Lib.Reader().Context = null;")]
    [InlineData("ArgumentNullException.ThrowIfNull(c); new List<object>().Add(c); _ = $\"{c}\";")]
    [InlineData("new ToolInvoker(null!, c);")]
    public Task WhatCantBeReadOrWasChecked_IsNot(string statement) => CheckBody(statement, Library);

    [Fact]
    public Task AssemblyThatSaysSo_WasChecked() =>
        CheckBody("Lib.Reader.Read(c); new Lib.Reader { Context = c };", Library, "[assembly: Keyway.CompilerServices.KeywayChecked]");

    [Fact]
    public Task AssemblyThatDoesntKnowKeyway_CanOnlyGiveItBack() =>
        CheckBody("Lib.Reader.Keep(c);", "namespace Lib; public static class Reader { public static void Keep(object context) { } }");

    [Theory]
    [InlineData("dynamic d = {|KEY0112:c|};")]
    [InlineData("dynamic d = 1; d.Read({|KEY0112:c|});")]
    [InlineData("dynamic d = 1; _ = d[{|KEY0112:c|}];")]
    [InlineData("dynamic d = 1; d.Context = {|KEY0112:c|};")]
    [InlineData("dynamic d = 1; d[0] = {|KEY0112:c|};")]
    [InlineData("dynamic d; d = {|KEY0112:c|};")]
    [InlineData("dynamic d = \"a\"; _ = {|KEY0112:c|}.Get<string>(d);")]
    [InlineData("dynamic d = 1; Use({|KEY0112:c|}, d);")]
    [InlineData("dynamic d = 1; _ = d + {|KEY0112:c|};")]
    [InlineData("dynamic d = 1; _ = {|KEY0112:c|} == d;")]
    [InlineData("dynamic d = 1; d += {|KEY0112:c|};")]
    [InlineData("dynamic d = 1; _ = (d, 1) == ({|KEY0112:c|}, 1);")]
    [InlineData("dynamic d = 1; _ = d.Count;")]
    public Task WhatDynamicCodeGets_IsReported(string statement) => CheckBody(statement, Library);

    [Theory]
    [InlineData("", true)]
    [InlineData("[assembly: Keyway.CompilerServices.KeywayChecked(Proven = true)]", false)]
    public Task ActionThatDerivesFromUncheckedCode_IsReported(string stamp, bool isReported) =>
        Test(Library, stamp)
            .WithSource("Source.cs", $$"""
                using Keyway;
                public class P { }
                [Action] public class {{(isReported ? "{|KEY0112:A|}" : "A")}} : Lib.Base<P> { protected override void Execute() { } }
                """)
            .RunAsync();

    [Theory]
    [InlineData(null, DiagnosticSeverity.Info)]
    [InlineData("", DiagnosticSeverity.Info)]
    [InlineData("strict", DiagnosticSeverity.Warning)]
    [InlineData("Strict", DiagnosticSeverity.Warning)]
    public async Task Escape_IsAWarningWhereTheProofIsStrict(string? proof, DiagnosticSeverity severity)
    {
        AnalyzerTest test = Test(Library, "");
        test = proof is null ? test : test with
        {
            Project = test.Project with { GlobalOptions = test.Project.GlobalOptions.Add("build_property.KeywayContextProof", proof) },
        };

        Diagnostic reported = Assert.Single(await test.WithSource("Source.cs", Body("dynamic d = {|KEY0112:c|};")).RunAsync());

        Assert.Equal(severity, reported.Severity);
    }

    private static Task<ImmutableArray<Diagnostic>> CheckBody(string statement, string library, string stamp = "")
        => Test(library, stamp).WithSource("Source.cs", Body(statement)).RunAsync();

    private static string Body(string statement) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Keyway;
        public static class K { [ContextKey<string>] public const string A = "a"; }
        public static class T
        {
            public static void M(RuntimeContext c) { {{statement}} }
            private static void Use(object a, int b) { }
        }
        """;

    private static AnalyzerTest Test(string library, string stamp)
        => AnalyzerTest.For<ContextProofAnalyzer>()
            .WithReference<PluginRegistry>()
            .WithReference(TestReference.FromCompilation((new TestProject { AssemblyName = "Lib" } with
            {
                References = library.Contains("Keyway", StringComparison.Ordinal) ? [TestReference.FromType(typeof(PluginRegistry))] : [],
                Files = ImmutableArray.Create(new SourceFile("Lib.cs", library), new SourceFile("Stamp.cs", stamp)),
            }).CreateCompilation()))
            .WithGenerator(static () => new KeywayGenerator());
}
