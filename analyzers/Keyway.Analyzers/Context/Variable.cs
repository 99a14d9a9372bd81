using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Keyway.Analyzers.Context;

/// <summary>A local, a parameter, an operand, or what the compiler keeps between the steps of an expression.</summary>
internal readonly struct Variable : IEquatable<Variable>
{
    private readonly ISymbol? _symbol;
    private readonly IOperation? _operand;
    private readonly CaptureId _capture;

    /// <summary>Makes the variable of a local or parameter.</summary>
    public Variable(ISymbol symbol) => _symbol = symbol;

    /// <summary>Makes the variable of an operand, which is there until the whole expression is evaluated.</summary>
    public Variable(IOperation operand) => _operand = operand;

    /// <summary>Makes the variable of what the compiler keeps.</summary>
    public Variable(CaptureId capture) => _capture = capture;

    /// <summary>Gets the local or parameter; null for what the compiler keeps.</summary>
    public ISymbol? Symbol => _symbol;

    /// <inheritdoc/>
    public bool Equals(Variable other)
        => SymbolEqualityComparer.Default.Equals(_symbol, other._symbol) && ReferenceEquals(_operand, other._operand) && _capture.Equals(other._capture);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Variable other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _symbol is not null ? SymbolEqualityComparer.Default.GetHashCode(_symbol) : _operand?.GetHashCode() ?? _capture.GetHashCode();
}
