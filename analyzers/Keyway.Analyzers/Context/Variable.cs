using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Keyway.Analyzers.Context;

/// <summary>A local, a parameter, or what the compiler keeps between the steps of an expression.</summary>
internal readonly struct Variable : IEquatable<Variable>
{
    private readonly ISymbol? _symbol;
    private readonly CaptureId _capture;

    /// <summary>Makes the variable of a local or parameter.</summary>
    public Variable(ISymbol symbol) => _symbol = symbol;

    /// <summary>Makes the variable of what the compiler keeps.</summary>
    public Variable(CaptureId capture) => _capture = capture;

    /// <summary>Gets the local or parameter; null for what the compiler keeps.</summary>
    public ISymbol? Symbol => _symbol;

    /// <inheritdoc/>
    public bool Equals(Variable other)
        => _symbol is null ? other._symbol is null && _capture.Equals(other._capture) : SymbolEqualityComparer.Default.Equals(_symbol, other._symbol);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Variable other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _symbol is null ? _capture.GetHashCode() : SymbolEqualityComparer.Default.GetHashCode(_symbol);
}
