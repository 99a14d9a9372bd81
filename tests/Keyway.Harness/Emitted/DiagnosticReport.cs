using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Keyway.Harness;

/// <summary>
/// Diagnostics as a message that can be mended from: place, ID, text and the line itself, since generated files aren't
/// on disk.
/// </summary>
internal static class DiagnosticReport
{
    public static string Write(string heading, IEnumerable<Diagnostic> diagnostics)
    {
        var text = new StringBuilder(heading);
        foreach (Diagnostic diagnostic in Ordered(diagnostics))
        {
            text.Append("\n  ").Append(Place(diagnostic)).Append(diagnostic.Severity).Append(' ').Append(diagnostic.Id)
                .Append(": ")
                .Append(diagnostic.GetMessage(CultureInfo.InvariantCulture));
            if (Line(diagnostic) is { Length: > 0 } line)
            {
                text.Append("\n    > ").Append(line);
            }
        }

        return text.ToString();
    }

    public static IOrderedEnumerable<Diagnostic> Ordered(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics
            .OrderBy(static diagnostic => diagnostic.Location.SourceTree?.FilePath ?? "", StringComparer.Ordinal)
            .ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Length)
            .ThenBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal);

    public static string Place(Diagnostic diagnostic)
    {
        if (diagnostic.Location.SourceTree is not { } tree)
        {
            return "";
        }

        LinePosition start = diagnostic.Location.GetLineSpan().StartLinePosition;
        return string.Create(
            CultureInfo.InvariantCulture, $"{tree.FilePath}({start.Line + 1},{start.Character + 1}): ");
    }

    private static string Line(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree is { } tree
            ? tree.GetText().Lines.GetLineFromPosition(diagnostic.Location.SourceSpan.Start).ToString().Trim()
            : "";
}
