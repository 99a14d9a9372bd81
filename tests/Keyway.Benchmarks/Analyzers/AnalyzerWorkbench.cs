using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Keyway.Analyzers.Context;
using Keyway.Generators;
using Keyway.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Benchmarks.Analyzers;

/// <summary>Compiles a large project again and again, and edits its files, with and without analyzers.</summary>
internal sealed class AnalyzerWorkbench
{
    // As editors parse: without documentation comments the compiler never says that it is done with a single file, and what
    // looks at whole files doesn't run.
    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.CSharp12, DocumentationMode.Parse);

    private static readonly AnalyzerOptions s_options = new([]);

    private readonly ImmutableArray<SourceFile> _files;
    private readonly CSharpCompilation _compilation;
    private int _edits;

    /// <summary>Makes one, and compiles the project once.</summary>
    /// <param name="tools">How many tools the project has.</param>
    public AnalyzerWorkbench(int tools)
    {
        _files = [.. new AnalyzerProject(tools).Files];
        CSharpGeneratorDriver.Create([new KeywayGenerator().AsSourceGenerator()], parseOptions: s_parseOptions)
            .RunGeneratorsAndUpdateCompilation(Create(), out Compilation generated, out _);
        _files = [.. generated.SyntaxTrees.Select(tree => new SourceFile(tree.FilePath, tree.ToString()))];
        _compilation = Create();
        if (_compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden).ToArray() is { Length: > 0 } diagnostics)
        {
            throw new InvalidOperationException(string.Join('\n', diagnostics.Take(5)));
        }

        Keyway =
        [
            .. typeof(ContextProofAnalyzer).Assembly.GetTypes()
                .Where(type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false))
                .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ];
        Idle = [new IdleAnalyzer(Registrations.Of(Keyway, _compilation, s_options))];
    }

    /// <summary>Gets all analyzers of Keyway.</summary>
    public ImmutableArray<DiagnosticAnalyzer> Keyway { get; }

    /// <summary>Gets one that registers the same actions and does nothing.</summary>
    public ImmutableArray<DiagnosticAnalyzer> Idle { get; }

    /// <summary>Returns the processor time of parsing and compiling all, as without analyzers.</summary>
    public TimeSpan Compile()
        => Measure(() =>
        {
            using var image = new MemoryStream();
            if (!Create().Emit(image).Success)
            {
                throw new InvalidOperationException("The project doesn't compile.");
            }
        });

    /// <summary>Parses and checks all, with analyzers.</summary>
    /// <param name="analyzers">The analyzers.</param>
    public AnalyzerSample Analyze(ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        AnalysisResult? result = null;
        long start = 0;
        TimeSpan elapsed = default;
        TimeSpan processor = Measure(() =>
        {
            start = Stopwatch.GetTimestamp();
            result = Wait(With(Create(), analyzers).GetAnalysisResultAsync(CancellationToken.None));
            elapsed = Stopwatch.GetElapsedTime(start);
        });
        return new AnalyzerSample(
            processor,
            elapsed,
            result!.AnalyzerTelemetryInfo.ToDictionary(pair => pair.Key.GetType().Name, pair => pair.Value.ExecutionTime, StringComparer.Ordinal),
            result.GetAllDiagnostics());
    }

    /// <summary>Edits a file, and returns the processor time of the compiler's own diagnostics for it.</summary>
    /// <param name="edit">Which file changes, and how.</param>
    public TimeSpan Check(AnalyzerEdit edit)
    {
        (CSharpCompilation compilation, SyntaxTree tree) = Edit(edit);
        return Measure(() => compilation.GetSemanticModel(tree).GetDiagnostics());
    }

    /// <summary>Edits a file, and returns the processor time of what an editor asks analyzers for it.</summary>
    /// <param name="edit">Which file changes, and how.</param>
    /// <param name="analyzers">The analyzers.</param>
    public (TimeSpan Processor, ImmutableArray<Diagnostic> Reported) CheckLive(AnalyzerEdit edit, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        (CSharpCompilation compilation, SyntaxTree tree) = Edit(edit);
        ImmutableArray<Diagnostic> reported = [];
        TimeSpan processor = Measure(() =>
        {
            CompilationWithAnalyzers live = With(compilation, analyzers);
            reported =
            [
                .. Wait(live.GetAnalyzerSyntaxDiagnosticsAsync(tree, CancellationToken.None)),
                .. Wait(live.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), filterSpan: null, CancellationToken.None)),
            ];
        });
        return (processor, reported);
    }

    private (CSharpCompilation Compilation, SyntaxTree Tree) Edit(AnalyzerEdit edit)
    {
        SyntaxTree old = _compilation.SyntaxTrees.Single(tree => tree.FilePath == edit.File);
        string text = old.ToString();
        string edited = text.Replace(edit.Before, string.Format(CultureInfo.InvariantCulture, edit.After, ++_edits), StringComparison.Ordinal);
        if (text == edited)
        {
            throw new InvalidOperationException($"Expected '{edit.Before}' in {edit.File}.");
        }

        SyntaxTree tree = Parse(edited, edit.File);
        return (_compilation.ReplaceSyntaxTree(old, tree), tree);
    }

    private CSharpCompilation Create()
        => CSharpCompilation.Create(
            "Acme",
            _files.Select(file => Parse(file.Text, file.Name)),
            [.. RuntimeReferences.All, RuntimeReferences.Of(typeof(ToolInvoker).Assembly)],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: false));

    private static SyntaxTree Parse(string text, string file) => CSharpSyntaxTree.ParseText(text, s_parseOptions, file);

    private static CompilationWithAnalyzers With(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
        => new(
            compilation,
            analyzers,
            new CompilationWithAnalyzersOptions(
                s_options,
                onAnalyzerException: (exception, analyzer, _) => throw new InvalidOperationException($"{analyzer.GetType().Name} threw.", exception),
                concurrentAnalysis: false,
                logAnalyzerExecutionTime: true));

    // What earlier measurements left behind isn't collected at the cost of this one.
    private static TimeSpan Measure(Action action)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        TimeSpan before = Environment.CpuUsage.TotalTime;
        action();
        return Environment.CpuUsage.TotalTime - before;
    }

    // Nothing waits for this thread, and measurements take turns.
    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
