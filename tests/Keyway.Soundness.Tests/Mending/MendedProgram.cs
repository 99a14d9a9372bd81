using System.Collections.Immutable;
using Keyway.Analyzers.Context;
using Keyway.CodeFixes.Context;
using Keyway.Generators;
using Keyway.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Soundness.Tests.Mending;

/// <summary>A program as a solution, in which all errors of contexts are mended as fix-all does.</summary>
internal static class MendedProgram
{
    private static readonly ImmutableArray<string> s_ids = new StateKeyFix().FixableDiagnosticIds;

    /// <summary>Opens the assemblies of a program as projects, the second of which refers to the first.</summary>
    public static Solution Open(ImmutableArray<CSharpCompilation> compilations)
    {
        Solution solution = new AdhocWorkspace().CurrentSolution;
        List<ProjectId> ids = [];
        foreach (CSharpCompilation compilation in compilations)
        {
            var id = ProjectId.CreateNewId();
            solution = solution.AddProject(ProjectInfo.Create(
                id,
                VersionStamp.Default,
                compilation.AssemblyName!,
                compilation.AssemblyName!,
                LanguageNames.CSharp,
                compilationOptions: compilation.Options,
                parseOptions: compilation.SyntaxTrees[0].Options,
                projectReferences: ids.Select(earlier => new ProjectReference(earlier)),
                metadataReferences: compilations[0].References.Where(static reference => reference is not CompilationReference).Distinct(),
                analyzerReferences: [GeneratorReference.To<KeywayGenerator>()]));
            foreach (SyntaxTree tree in compilation.SyntaxTrees.Where(static tree => !tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)))
            {
                solution = solution.AddDocument(DocumentId.CreateNewId(id), tree.FilePath, tree.GetText(), filePath: tree.FilePath);
            }

            ids.Add(id);
        }

        return solution;
    }

    /// <summary>Returns the errors of contexts in a solution.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> ErrorsAsync(Solution solution)
    {
        List<Diagnostic> errors = [];
        foreach (Project project in solution.Projects)
        {
            Compilation compilation = (await project.GetCompilationAsync())!;
            Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
            errors.AddRange((await compilation.WithAnalyzers([new ContextProofAnalyzer()], new AnalyzerOptions([])).GetAnalyzerDiagnosticsAsync())
                .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        }

        return errors;
    }

    /// <summary>Mends all errors that a statement in the source mends.</summary>
    public static Task<Solution> MendAsync(Solution solution, IReadOnlyList<Diagnostic> errors)
        => new StatementMender(s_ids).MendAsync(solution, errors, CancellationToken.None);
}
