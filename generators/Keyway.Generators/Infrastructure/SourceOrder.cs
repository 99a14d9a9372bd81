using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Infrastructure;

/// <summary>
/// Orders the members of partial types. The compiler gives them in the order of its files, which differs between an
/// editor and a build; what is emitted must not.
/// </summary>
internal static class SourceOrder
{
    /// <summary>Orders symbols by file and place; those of references stay as they are.</summary>
    public static IEnumerable<T> InSourceOrder<T>(this IEnumerable<T> symbols)
        where T : ISymbol
        => symbols
            .OrderBy(symbol => First(symbol)?.SyntaxTree.FilePath ?? "", StringComparer.Ordinal)
            .ThenBy(symbol => First(symbol)?.Span.Start ?? 0);

    private static SyntaxReference? First(ISymbol symbol) => symbol.DeclaringSyntaxReferences.FirstOrDefault();
}
