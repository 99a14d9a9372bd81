using Microsoft.CodeAnalysis;

namespace Keyway.CodeFixes.Context;

/// <summary>One change of what source says of a context.</summary>
/// <param name="Kind">What changes.</param>
/// <param name="Node">The attribute, or the declaration that has none.</param>
/// <param name="Key">The key.</param>
internal sealed record StatementEdit(StatementEditKind Kind, SyntaxNode Node, string Key);
