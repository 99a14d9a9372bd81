using Microsoft.CodeAnalysis.Text;

namespace Keyway.Harness;

/// <summary>A marked place.</summary>
/// <param name="Id">The diagnostic's ID; null for <c>[|…|]</c>, the only one the analyzer has.</param>
/// <param name="Span">The place in the text without markup.</param>
public readonly record struct MarkupSpan(string? Id, TextSpan Span);
