using System.Collections.Immutable;
using Keyway.Generators;
using Keyway.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Analyzers.Tests.CodeFixes;

/// <summary>Applies a fix as an editor does, and asserts that the fixed code compiles and is reported no more.</summary>
internal static class CodeFixRun
{
    /// <summary>Fixes the only place.</summary>
    public static async Task<string> FixAsync(CodeFixProvider fix, params string[] files)
    {
        Project project = Open(files);
        Diagnostic diagnostic = Assert.Single(await ReportAsync(project, fix.FixableDiagnosticIds));
        CodeAction action = Assert.Single(await ActionsAsync(fix, project, diagnostic));
        return await ApplyAsync(fix, project, action);
    }

    /// <summary>Fixes all places of the project at once.</summary>
    public static async Task<string> FixAllAsync(CodeFixProvider fix, params string[] files)
    {
        Project project = Open(files);
        ImmutableArray<Diagnostic> diagnostics = await ReportAsync(project, fix.FixableDiagnosticIds);
        CodeAction first = (await ActionsAsync(fix, project, diagnostics[0]))[0];
        var all = new FixAllContext(
            project.GetDocument(diagnostics[0].Location.SourceTree)!,
            fix,
            FixAllScope.Project,
            first.EquivalenceKey,
            fix.FixableDiagnosticIds,
            new KnownDiagnostics(diagnostics),
            CancellationToken.None);
        return await ApplyAsync(fix, project, (await fix.GetFixAllProvider()!.GetFixAsync(all))!);
    }

    /// <summary>Says whether a fix is offered.</summary>
    public static async Task<bool> IsOfferedAsync(CodeFixProvider fix, string file)
    {
        Project project = Open([file]);
        Diagnostic diagnostic = Assert.Single(await ReportAsync(project, fix.FixableDiagnosticIds));
        return (await ActionsAsync(fix, project, diagnostic)).Count > 0;
    }

    private static Project Open(string[] files)
    {
        TestProject test = new();
        CSharpCompilation compilation = test.CreateCompilation();
        Project project = new AdhocWorkspace().AddProject("Author", LanguageNames.CSharp)
            .WithCompilationOptions(compilation.Options)
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.CSharp12))
            .AddMetadataReferences(compilation.References)
            .AddMetadataReference(TestReference.FromType(typeof(PluginRegistry)).Metadata);
        for (int i = 0; i < files.Length; i++)
        {
            project = project.AddDocument($"File{i}.cs", files[i]).Project;
        }

        return project;
    }

    private static async Task<ImmutableArray<Diagnostic>> ReportAsync(Project project, ImmutableArray<string> ids)
    {
        Compilation compilation = (await project.GetCompilationAsync())!;
        ImmutableArray<Diagnostic> all = await new CompilationWithAnalyzers(compilation, AllAnalyzers.Create(), new AnalyzerOptions([]))
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        return [.. all.Where(diagnostic => ids.Contains(diagnostic.Id)).OrderBy(diagnostic => diagnostic.Location.SourceSpan)];
    }

    private static async Task<List<CodeAction>> ActionsAsync(CodeFixProvider fix, Project project, Diagnostic diagnostic)
    {
        List<CodeAction> actions = [];
        await fix.RegisterCodeFixesAsync(new CodeFixContext(
            project.GetDocument(diagnostic.Location.SourceTree)!,
            diagnostic,
            (action, _) => actions.Add(action),
            CancellationToken.None));
        return actions;
    }

    private static async Task<string> ApplyAsync(CodeFixProvider fix, Project project, CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        Solution solution = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution;
        Project changed = solution.GetProject(project.Id)!;

        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new KeywayGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)changed.ParseOptions!);
        driver.RunGeneratorsAndUpdateCompilation((await changed.GetCompilationAsync())!, out Compilation compiled, out _);
        Assert.Empty(compiled.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Empty(await ReportAsync(changed, fix.FixableDiagnosticIds));

        List<string> texts = [];
        foreach (Document document in changed.Documents)
        {
            texts.Add((await document.GetTextAsync()).ToString());
        }

        return string.Join("\n---\n", texts);
    }

    private sealed class KnownDiagnostics(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            SyntaxTree? tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return diagnostics.Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }
    }
}
