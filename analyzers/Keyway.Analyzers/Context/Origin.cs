using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Context;

/// <summary>Where a context comes from: what it needs to hold is charged there.</summary>
/// <param name="kind">What kind of place that is.</param>
/// <param name="symbol">The parameter, storage, type or member; null where none is.</param>
/// <param name="site">The expression that made or returned it; null for what is there from the start.</param>
internal sealed class Origin(OriginKind kind, ISymbol? symbol, SyntaxNode? site) : IEquatable<Origin>
{
    /// <summary>Gets what kind of place it is.</summary>
    public OriginKind Kind => kind;

    /// <summary>Gets the parameter, storage, type or member.</summary>
    public ISymbol? Symbol => symbol;

    /// <summary>Gets the expression that made or returned the context.</summary>
    public SyntaxNode? Site => site;

    /// <summary>Gets whether this denotes one context all the time, so that what is known of it once is true from then on.</summary>
    public bool IsOne => Symbol is not IParameterSymbol { RefKind: not RefKind.None }
        && Kind is OriginKind.Parameter or OriginKind.ReadOnlyStorage or OriginKind.Action or OriginKind.Made or OriginKind.Result;

    /// <summary>Gets whether other code gave it: it may be any context, come back.</summary>
    public bool IsGivenBack => Kind is OriginKind.Untraced or OriginKind.Result or OriginKind.Former;

    /// <summary>Returns the origin of what came from here at any time before.</summary>
    public Origin Before() => new(OriginKind.Former, symbol, site);

    /// <inheritdoc/>
    public bool Equals(Origin? other)
        => other is not null && Kind == other.Kind && site == other.Site && SymbolEqualityComparer.Default.Equals(symbol, other.Symbol);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Origin);

    /// <inheritdoc/>
    public override int GetHashCode()
        => unchecked((((int)Kind * 31) + (site?.GetHashCode() ?? 0)) * 31) + SymbolEqualityComparer.Default.GetHashCode(symbol);
}
