using System.Collections.Concurrent;
using System.Collections.Immutable;
using Keyway.Analyzers.Tests.CodeFixes;
using Keyway.Generators;
using Keyway.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit.Abstractions;

namespace Keyway.Analyzers.Tests.Robustness;

/// <summary>
/// Broken source, as an editor shows it at each keystroke, makes no analyzer, fix or generator throw or hang, and the generator
/// emits the same each time.
/// </summary>
public sealed class RobustnessTests(ITestOutputHelper output)
{
    private const int Seed = 20261121;

    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(1);

    // What the sample's projects and those of the tests use without saying so.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly ImmutableArray<CodeFixProvider> s_fixes =
    [
        .. typeof(Keyway.CodeFixes.Declaration.AsyncVoidFix).Assembly.GetTypes()
            .Where(static type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(CodeFixProvider)))
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)
            .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    [Fact]
    public async Task BrokenSource_IsEndured()
    {
        string[] sources =
        [
            .. Repository.SourceFiles("samples/Digits").Concat(Repository.SourceFiles("tests/Keyway.AotTests/Program"))
                .Concat(Repository.SourceFiles("tests/Keyway.Soundness.Tests/Kept")).Select(File.ReadAllText),
        ];
        ConcurrentDictionary<int, string> faults = [];
        int diagnostics = 0;
        int applied = 0;
        await Parallel.ForAsync(0, TestSize.Of(1_000, 20_000), async (number, cancellationToken) =>
        {
            var random = new Random(Seed + number);
            string source = BrokenSource.Of(sources[random.Next(sources.Length)], random);
            try
            {
                (int found, int mended) = await EndureAsync(source, applyFixes: number % 10 == 0).WaitAsync(s_longest, cancellationToken);
                Interlocked.Add(ref diagnostics, found);
                Interlocked.Add(ref applied, mended);
            }
            catch (Exception exception)
            {
                faults[Seed + number] = $"{exception}\n{source}";
            }
        });

        output.WriteLine($"{diagnostics} diagnostics of Keyway's in broken source, {applied} fixes applied.");
        Assert.True(faults.IsEmpty, $"{faults.Count} faults, with the seeds {string.Join(", ", faults.Keys)}, such as: {faults.Values.FirstOrDefault()}");
        Assert.True(diagnostics > 0 && applied > 0);
    }

    /// <summary>The compiler throws when it is asked for such an attribute.</summary>
    [Fact]
    public async Task LambdaInAHalfWrittenAttribute_IsEndured()
        => await EndureAsync("namespace N; class C { static <Check> All { get; } = [Check(new.\"x\", async () => 1)]; }", applyFixes: true);

    [Theory]
    [InlineData("(out RuntimeContext more, out RuntimeContext d) => d = more = context")]
    [InlineData("(out RuntimeContext RuntimeContext d) => d = context")]
    [InlineData("delegate(RuntimeContext c, RuntimeContext d) { c.GetK(); d.GetK(); }")]
    [InlineData("() => { }")]
    public async Task LambdaWithOtherParametersThanItsDelegate_IsEndured(string lambda)
        => await EndureAsync(
            $$"""
            public delegate void Maker([RequiresContext("k")] out RuntimeContext c);
            public static class Keys { [ContextKey<int>] public const string K = "k"; }
            public static class Tools
            {
                [Tool] public static void Go(RuntimeContext context) { Maker m = {{lambda}}; m(out var e); }
            }
            """,
            applyFixes: true);

    /// <summary>A key that is added to what can't be read goes unread as well.</summary>
    [Theory]
    [InlineData("[RequiresContext(Missing.Key)]")]
    [InlineData("[RequiresContext([Missing.Key])]")]
    [InlineData("[RequiresContext(1)]")]
    [InlineData("[RequiresContext(Key = Keys.K)]")]
    public async Task StatementThatCantBeRead_IsNotAddedToForEver(string attribute)
        => await EndureAsync(
            $$"""
            public static class Keys { [ContextKey<int>] public const string K = "k"; }
            public static class Tools
            {
                private static int Read({{attribute}} RuntimeContext context) => context.GetK();
                [Tool(RequiredContext = [Missing.Key])] public static int Go(RuntimeContext context) => Read(context) + context.GetK();
            }
            """,
            applyFixes: true).WaitAsync(s_longest);

    [Theory]
    [InlineData("[ContextKey<int>] class K;")]
    [InlineData("[ContextKey<int>] interface IKeys { [ContextKey<int>] void M(); }")]
    [InlineData("class C { [ContextKey<int>] string P { get; } [ContextKey<int>] event Action E; [ContextKey<int>] C() { } }")]
    [InlineData("[Tool] class T; [Prompt] delegate void D(); [Resource(\"a://b\")] enum E { [Tool] A } class C { [Action] int F; [Tool] int P => 1; }")]
    [InlineData("[PluginRegistry] interface I; [PluginRegistry] delegate void D(); class C { [PluginRegistry] void M() { } }")]
    public async Task AttributeWhereItCantStand_IsEndured(string source) => await EndureAsync(source, applyFixes: true);

    [Fact]
    public async Task AThrowingAnalyzer_IsSeen()
        => await Assert.ThrowsAsync<InvalidOperationException>(
            () => AnalyzeAsync(new TestProject().WithFile("Source.cs", "class C;").CreateCompilation(), [new ThrowingAnalyzer()]));

    private static async Task<(int Diagnostics, int Fixes)> EndureAsync(string source, bool applyFixes)
    {
        Project project = CodeFixRun.Open(["global using Keyway;\n" + ImplicitUsings, source]);
        Compilation compilation = (await project.GetCompilationAsync())!;
        Assert.Equal(Generate(project, compilation), Generate(project, compilation));
        ImmutableArray<Diagnostic> diagnostics = await AnalyzeAsync(compilation, AllAnalyzers.Create());
        int applied = 0;
        foreach (Diagnostic diagnostic in applyFixes ? diagnostics : [])
        {
            foreach (CodeFixProvider fix in s_fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                applied += await CodeFixRun.TryAsync(fix, project, diagnostic);
            }
        }

        return (diagnostics.Length, applied);
    }

    private static string Generate(Project project, Compilation compilation)
    {
        Compilation bare = compilation.RemoveSyntaxTrees(compilation.SyntaxTrees.Where(tree => project.Solution.GetDocument(tree) is null));
        GeneratorDriverRunResult run = CSharpGeneratorDriver
            .Create([new KeywayGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)project.ParseOptions!)
            .RunGenerators(bare).GetRunResult();
        return run.Results[0].Exception is { } exception
            ? throw new InvalidOperationException("The generator threw.", exception)
            : string.Concat(run.Results[0].GeneratedSources.Select(file => $"{file.HintName}\n{file.SourceText}\n"));
    }

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        Exception? thrown = null;
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            (exception, analyzer, _) => thrown = new InvalidOperationException($"{analyzer} threw.", exception),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> diagnostics = await new CompilationWithAnalyzers(compilation, analyzers, options).GetAnalyzerDiagnosticsAsync();
        return thrown is null ? [.. diagnostics.Where(diagnostic => diagnostic.Location.IsInSource)] : throw thrown;
    }
}
