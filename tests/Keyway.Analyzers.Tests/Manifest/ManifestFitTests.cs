using System.Collections.Immutable;
using System.Globalization;
using Keyway.Analyzers.Declaration;
using Keyway.Analyzers.Manifest;
using Keyway.Analyzers.Quality;
using Keyway.Generators;
using Keyway.Harness;
using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Tests.Manifest;

/// <summary>Entries of plugin.yaml that don't fit the code, and analyzers that see actions as the file names them.</summary>
public sealed class ManifestFitTests
{
    private const string Code = """
        using Keyway;
        public static class T
        {
            [Action] public static void Run() { }
            [Action("other")] public static void Run(int x) { }
            [Action] public static void Stop() { }
            [Action] private static void Hidden() { }
            [Tool] public static void Look() { }
            public static void Plain() { }
        }
        namespace A { public static class Twice { [Action] public static void Go() { } } }
        namespace B { public static class Twice { [Action] public static void Go() { } } }
        public class P { }
        [Action] public class WorkAction : PluginAction<P> { protected override void Execute() { } }
        """;

    [Theory]
    [InlineData("train: {entrypoint: T.Stpo}", 2, 23, "the action 'train' has the entry point 'T.Stpo', which is no method or class with [Action]. Did you mean 'T.Stop'?")]
    [InlineData("train: {entrypoint: B.Twice.Gone}", 2, 23, "the action 'train' has the entry point 'B.Twice.Gone', which is no method or class with [Action]. Did you mean 'B.Twice.Go'?")]
    [InlineData("train: {entrypoint: Workaction}", 2, 23, "the action 'train' has the entry point 'Workaction', which is no method or class with [Action]. Did you mean 'WorkAction'?")]
    [InlineData("train: {entrypoint: plugin.train:TrainAction}", 2, 23, "the action 'train' has the entry point 'plugin.train:TrainAction', which is no method or class with [Action]. Mark it with [Action], or remove the entry.")]
    [InlineData("train: {entrypoint: T.Plain}", 2, 23, "the action 'train' has the entry point 'T.Plain', which is no method or class with [Action]. Mark it with [Action], or remove the entry.")]
    [InlineData("train: {entrypoint: T.Look}", 2, 23, "the action 'train' has the entry point 'T.Look', which is no method or class with [Action]. Mark it with [Action], or remove the entry.")]
    [InlineData("train: {entrypoint: Twice.Go}", 2, 23, "the entry point 'Twice.Go' of the action 'train' could be A.Twice.Go or B.Twice.Go. Name the namespace as well.")]
    [InlineData("train: {entrypoint: T.Run}", 2, 23, "the entry point 'T.Run' of the action 'train' has 2 overloads. Name them in the code, [Action(\"…\")], and leave the entry point out.")]
    [InlineData("stpo:", 2, 3, "the action 'stpo' has no entry point, and no [Action] has that name. Did you mean 'stop'?")]
    [InlineData("train: {category: custom}", 2, 3, "the action 'train' has no entry point, and no [Action] has that name. Name its method or class, or remove the entry.")]
    [InlineData("train: {entrypoint: T.Stop}\n  stop:", 3, 3, "'T.Stop' is also the action of the entry 'train'. Keep one of the two.")]
    [InlineData("train: {entrypoint: A.Twice.Go}\n  start: {entrypoint: B.Twice.Go}\n  go:", 4, 3, "'Twice.Go' is also the action of the entry 'train'. Keep one of the two.")]
    public async Task EntryThatFitsNothing_IsSaidWhereItStands(string entries, int line, int column, string reason)
    {
        Diagnostic reported = Assert.Single(await ReportAsync($"actions:\n  {entries}\n"));

        FileLinePositionSpan place = reported.Location.GetLineSpan();
        Assert.Equal(("plugin.yaml", line, column), (place.Path, place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1));
        Assert.Equal("plugin.yaml doesn't fit the code: " + reason, reported.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("train: {entrypoint: T.Stop}")]
    [InlineData("train: {entrypoint: B.Twice.Go}")]
    [InlineData("train: {entrypoint: WorkAction}")]
    [InlineData("train: {entrypoint: T.Hidden}")]
    [InlineData("stop:")]
    [InlineData("other: {category: custom}")]
    public async Task EntryThatFits_IsNotReported(string entries) => Assert.Empty(await ReportAsync($"actions:\n  {entries}\n"));

    [Theory]
    [InlineData("train: {entrypoint: T.Größe}", "Größe")]
    [InlineData("train: {entrypoint: T.Stop}", "{|KEY0008:Größe|}")]
    public Task DerivedNameThatNobodyCanUse_IsReportedUnlessTheFileHasAnother(string entries, string method) =>
        AnalyzerTest.For<ToolDeclarationAnalyzer>().WithReference<PluginRegistry>()
            .WithSource("Code.cs", $"using Keyway; public static class T {{ [Action] public static void {method}() {{ }} [Action] public static void Stop() {{ }} }}")
            .WithAdditionalFile("plugin.yaml", $"actions:\n  {entries}\n")
            .RunAsync();

    [Fact]
    public Task NameOfAnEntry_ClashesWithOthers() =>
        AnalyzerTest.For<ToolNameAnalyzer>().WithReference<PluginRegistry>()
            .WithSource("Code.cs", """
                using Keyway;
                public static class T { [Action] public static void Look() { } [Tool("train")] public static void Find() { } }
                public static class U { [Action] public static void {|KEY0009:Go|}() { } }
                [PluginRegistry] public static partial class P;
                """)
            .WithAdditionalFile("plugin.yaml", "actions: {Train: {entrypoint: U.Go}}")
            .RunAsync();

    [Fact]
    public Task ActionThatTheFileDescribesAndNames_IsNotAdvisedUpon()
    {
        string longName = new('a', 70);
        return (AnalyzerTest.For<ToolQualityAnalyzer>() with { Project = new TestProject { References = [TestReference.FromType(typeof(PluginRegistry))] } })
            .WithSource("Code.cs", $$"""
                using System.Threading;
                using Keyway;
                public static class T
                {
                    [Action] public static void Go(CancellationToken token) { }
                    [Action] public static void {|KEY0201:Stop|}(CancellationToken token) { }
                    [Action(Description = "Long.")] public static void {|KEY0207:Look|}(CancellationToken token) { }
                }
                """)
            .WithAdditionalFile("plugin.yaml", $"actions:\n  go: {{description: Goes.}}\n  {longName}: {{entrypoint: T.Look}}\n")
            .RunAsync();
    }

    [Fact]
    public Task HostThatServesANamedAction_IsToldByThatName() =>
        new AnalyzerTest(AllAnalyzers.CreateWithoutAdvice()).WithReference<PluginRegistry>()
            .WithGenerator(static () => new KeywayGenerator())
            .WithSource("Code.cs", """
                using Keyway;
                public static class K { [ContextKey<string>] public const string A = "a"; }
                public static class T { [Action(RequiredContext = [K.A])] public static string Run(RuntimeContext c) => c.GetA(); }
                [PluginRegistry] public static partial class P;
                [PluginRegistry(Types = [], Include = [typeof(P)], Exclude = ["train"])] public static partial class Q;
                public static class Program
                {
                    public static ToolInvoker Own() => new({|KEY0107:P.Registry|}, RuntimeContext.Create());
                    public static ToolInvoker Excluded() => new(Q.Registry, RuntimeContext.Create());
                }
                """)
            .WithAdditionalFile("plugin.yaml", "actions: {train: {entrypoint: T.Run}}")
            .RunAsync();

    private static Task<ImmutableArray<Diagnostic>> ReportAsync(string yaml) =>
        CompilationWithManifest.Create(Code, yaml).ReportAsync(new ManifestFitAnalyzer());
}
