using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Keyway.Harness;

/// <summary>
/// Authors' and generated code compile as the project's C# (12 unless told) and as the newest this Roslyn knows. In a
/// generated file a warning is an error: an author who treats warnings as errors couldn't mend it. Missing
/// documentation counts there too.
/// </summary>
/// <remarks>
/// Each test compiles for itself. That takes some 10 ms once references are read, and a shared compilation would let
/// one test's types hide what another's generated code lacks.
/// </remarks>
public sealed class CompilesCleanGuard : IGuard
{
    /// <inheritdoc/>
    public void Check(GeneratorRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        HashSet<string> generated = [.. run.GeneratedTrees.Select(static tree => tree.FilePath)];
        foreach (SyntaxTree tree in run.GeneratedTrees)
        {
            CheckPragmas(tree);
        }

        Compile(run, run.Output, generated);
        if (run.Test.Project.LanguageVersion != LanguageVersion.Preview)
        {
            Compile(run, Reparsed(run.Output, LanguageVersion.Preview), generated);
        }
    }

    // A blanket pragma would blind the check for warnings, and an author's review too.
    private void CheckPragmas(SyntaxTree tree)
    {
        var blanket = tree.GetRoot().DescendantTrivia()
            .Select(static trivia => trivia.GetStructure())
            .OfType<PragmaWarningDirectiveTriviaSyntax>()
            .FirstOrDefault(static pragma => pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword)
                && pragma.ErrorCodes.Count == 0);
        if (blanket is not null)
        {
            throw new GuardException(this, $"{tree.FilePath} switches every warning off; name those that are meant.");
        }
    }

    private void Compile(GeneratorRun run, CSharpCompilation compilation, HashSet<string> generated)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var faults = new List<Diagnostic>();
        foreach (Diagnostic diagnostic in compilation.GetDiagnostics())
        {
            bool isGenerated = diagnostic.Location.SourceTree is { } tree && generated.Contains(tree.FilePath);
            if (diagnostic.Severity == DiagnosticSeverity.Error && !isGenerated
                && run.Test.ExpectedErrors.Contains(diagnostic.Id))
            {
                seen.Add(diagnostic.Id);
            }
            else if (diagnostic.Severity == DiagnosticSeverity.Error
                || (isGenerated && diagnostic.Severity == DiagnosticSeverity.Warning))
            {
                faults.Add(diagnostic);
            }
        }

        if (faults.Count > 0)
        {
            throw new GuardException(
                this, DiagnosticReport.Write($"As C# {compilation.LanguageVersion.ToDisplayString()}:", faults));
        }

        if (run.Test.ExpectedErrors.Except(seen).ToList() is { Count: > 0 } absent)
        {
            throw new GuardException(
                this,
                $"The test expects {string.Join(", ", absent)}, but the author's code compiles without.");
        }
    }

    private static CSharpCompilation Reparsed(CSharpCompilation compilation, LanguageVersion version) =>
        compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Select(tree =>
            CSharpSyntaxTree.ParseText(
                tree.GetText(), ((CSharpParseOptions)tree.Options).WithLanguageVersion(version), tree.FilePath)));
}
