using Microsoft.CodeAnalysis.Text;

namespace Keyway.Generators.Manifest;

/// <summary>What is wrong at a place of <c>plugin.yaml</c>.</summary>
/// <param name="Id">One of <see cref="Rules.DiagnosticIds"/>.</param>
/// <param name="Reason">What is wrong and how to mend it.</param>
/// <param name="Span">Where.</param>
internal sealed record ManifestFault(string Id, string Reason, TextSpan Span);
