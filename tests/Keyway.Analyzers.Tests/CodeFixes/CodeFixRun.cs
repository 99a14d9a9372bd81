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
    public static Task<string> FixAllAsync(CodeFixProvider fix, params string[] files) => FixAllAsync(fix, FixAllScope.Project, files);

    /// <summary>Fixes all places of a scope at once.</summary>
    public static async Task<string> FixAllAsync(CodeFixProvider fix, FixAllScope scope, params string[] files)
    {
        Project project = Open(files);
        ImmutableArray<Diagnostic> diagnostics = await ReportAsync(project, fix.FixableDiagnosticIds);
        CodeAction first = (await ActionsAsync(fix, project, diagnostics[0]))[0];
        var all = new FixAllContext(
            project.GetDocument(diagnostics[0].Location.SourceTree)!,
            fix,
            scope,
            first.EquivalenceKey,
            fix.FixableDiagnosticIds,
            new KnownDiagnostics(diagnostics),
            CancellationToken.None);
        return await ApplyAsync(fix, project, (await fix.GetFixAllProvider()!.GetFixAsync(all))!);
    }

    /// <summary>Says whether a fix is offered.</summary>
    public static async Task<bool> IsOfferedAsync(CodeFixProvider fix, params string[] files)
    {
        Project project = Open(files);
        Diagnostic diagnostic = Assert.Single(await ReportAsync(project, fix.FixableDiagnosticIds));
        return (await ActionsAsync(fix, project, diagnostic)).Count > 0;
    }

    /// <summary>Applies a fix wherever it is offered for a diagnostic, whatever comes of it, and says how often.</summary>
    public static async Task<int> TryAsync(CodeFixProvider fix, Project project, Diagnostic diagnostic)
    {
        List<CodeAction> actions = await ActionsAsync(fix, project, diagnostic);
        foreach (CodeAction action in actions)
        {
            await action.GetOperationsAsync(CancellationToken.None);
        }

        return actions.Count;
    }

    /// <summary>Opens files as a project of an editor.</summary>
    public static Project Open(string[] files)
    {
        TestProject test = new();
        CSharpCompilation compilation = test.CreateCompilation();
        Project project = new AdhocWorkspace().AddProject("Author", LanguageNames.CSharp)
            .WithCompilationOptions(compilation.Options)
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.CSharp12))
            .AddMetadataReferences(compilation.References)
            .AddMetadataReference(TestReference.FromType(typeof(PluginRegistry)).Metadata)
            .AddAnalyzerReference(GeneratorReference.To<KeywayGenerator>());
        for (int i = 0; i < files.Length; i++)
        {
            project = project.AddDocument($"File{i}.cs", files[i], filePath: $"/author/File{i}.cs").Project;
        }

        return project;
    }

    private static async Task<ImmutableArray<Diagnostic>> ReportAsync(Project project, ImmutableArray<string> ids)
        => [.. (await ReportAllAsync(project)).Where(diagnostic => ids.Contains(diagnostic.Id)).OrderBy(diagnostic => diagnostic.Location.SourceSpan)];

    private static async Task<ImmutableArray<Diagnostic>> ReportAllAsync(Project project)
        => await new CompilationWithAnalyzers((await project.GetCompilationAsync())!, AllAnalyzers.Create(), new AnalyzerOptions([]))
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None);

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

        Compilation compiled = (await changed.GetCompilationAsync())!;
        Assert.Empty(compiled.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        // The fixed IDs are gone, and no other one has come.
        Dictionary<string, int> before = (await ReportAllAsync(project)).GroupBy(diagnostic => diagnostic.Id).ToDictionary(group => group.Key, group => group.Count());
        Assert.Empty((await ReportAllAsync(changed)).GroupBy(diagnostic => diagnostic.Id)
            .Where(group => fix.FixableDiagnosticIds.Contains(group.Key) || group.Count() > before.GetValueOrDefault(group.Key))
            .SelectMany(group => group));

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
