using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Keyway.Harness;

/// <summary>Compares reported with marked diagnostics.</summary>
internal static class AnalyzerComparison
{
    public static void Check(
        TestProject project, IReadOnlyCollection<ExpectedDiagnostic> expected, IReadOnlyCollection<Diagnostic> reported)
    {
        List<ExpectedDiagnostic> missing = [.. expected];
        List<Diagnostic> unexpected = [.. reported.Where(diagnostic => !missing.Remove(Place(diagnostic)))];
        if (missing.Count == 0 && unexpected.Count == 0)
        {
            return;
        }

        var message = new StringBuilder();
        if (missing.Count > 0)
        {
            message.Append("Marked, but not reported:");
            foreach (ExpectedDiagnostic diagnostic in missing)
            {
                message.Append("\n  ").Append(Describe(project, diagnostic));
            }

            message.Append('\n');
        }

        if (unexpected.Count > 0)
        {
            message.Append(DiagnosticReport.Write("Reported, but not marked:", unexpected));
            foreach (Diagnostic diagnostic in unexpected)
            {
                message.Append("\n  as markup: ").Append(Describe(project, Place(diagnostic)));
            }
        }

        throw new HarnessException(message.ToString());
    }

    private static ExpectedDiagnostic Place(Diagnostic diagnostic) =>
        diagnostic.Location == Location.None
            ? new(diagnostic.Id, "", default)
            : new(diagnostic.Id, diagnostic.Location.GetLineSpan().Path, diagnostic.Location.SourceSpan);

    private static string Describe(TestProject project, ExpectedDiagnostic diagnostic)
    {
        SourceFile file = project.Files.Concat(project.AdditionalFiles)
            .FirstOrDefault(file => file.Name == diagnostic.File);
        if (file.Text is null || diagnostic.Span.End > file.Text.Length)
        {
            return diagnostic.File.Length == 0
                ? $"{diagnostic.Id} without a place"
                : $"{diagnostic.Id} in {diagnostic.File}";
        }

        int line = SourceText.From(file.Text).Lines.GetLinePosition(diagnostic.Span.Start).Line + 1;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{file.Name}({line}): {{|{diagnostic.Id}:{file.Text[diagnostic.Span.Start..diagnostic.Span.End]}|}}");
    }
}
