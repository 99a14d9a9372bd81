using Microsoft.CodeAnalysis.Text;

namespace Keyway.Harness;

/// <summary>A diagnostic as the comparison sees it.</summary>
/// <param name="Id">Its ID.</param>
/// <param name="File">The file's name; empty when it has no place.</param>
/// <param name="Span">Its place in the file.</param>
internal sealed record ExpectedDiagnostic(string Id, string File, TextSpan Span);
