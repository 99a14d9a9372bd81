using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Benchmarks.Analyzers;

/// <summary>Writes down what analyzers register, so that an idle one can register the same. A way of registering that isn't written down here throws.</summary>
internal sealed class Registrations(Compilation compilation, AnalyzerOptions options) : AnalysisContext
{
    private readonly Start _start = new(compilation, options);

    /// <summary>Returns what registers the same actions, none of which does anything.</summary>
    public static IReadOnlyList<Action<CompilationStartAnalysisContext>> Of(
        IEnumerable<DiagnosticAnalyzer> analyzers, Compilation compilation, AnalyzerOptions options)
    {
        var registrations = new Registrations(compilation, options);
        foreach (DiagnosticAnalyzer analyzer in analyzers.Where(analyzer => analyzer is not DiagnosticSuppressor))
        {
            analyzer.Initialize(registrations);
        }

        return registrations._start.Registered;
    }

    public override void EnableConcurrentExecution()
    {
    }

    public override void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode)
    {
    }

    public override void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action) => action(_start);

    public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw new NotSupportedException();

    public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) => throw new NotSupportedException();

    public override void RegisterCompilationAction(Action<CompilationAnalysisContext> action) => throw new NotSupportedException();

    public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => throw new NotSupportedException();

    public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) => throw new NotSupportedException();

    public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds)
        => throw new NotSupportedException();

    public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => throw new NotSupportedException();

    private sealed class Start(Compilation compilation, AnalyzerOptions options) : CompilationStartAnalysisContext(compilation, options, CancellationToken.None)
    {
        public List<Action<CompilationStartAnalysisContext>> Registered { get; } = [];

        public override void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action)
            => Registered.Add(static start => start.RegisterCompilationEndAction(static _ => { }));

        public override void RegisterOperationAction(Action<OperationAnalysisContext> action, ImmutableArray<OperationKind> operationKinds)
            => Registered.Add(start => start.RegisterOperationAction(static _ => { }, operationKinds));

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action)
            => Registered.Add(static start => start.RegisterSemanticModelAction(static _ => { }));

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds)
            => Registered.Add(start => start.RegisterSymbolAction(static _ => { }, symbolKinds));

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds)
            => Registered.Add(start => start.RegisterSyntaxNodeAction(static _ => { }, syntaxKinds));

        public override void RegisterAdditionalFileAction(Action<AdditionalFileAnalysisContext> action)
            => Registered.Add(static start => start.RegisterAdditionalFileAction(static _ => { }));

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) => throw new NotSupportedException();

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => throw new NotSupportedException();
    }
}
