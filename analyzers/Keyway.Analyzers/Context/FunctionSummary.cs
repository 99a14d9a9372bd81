using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Context;

/// <summary>What was inferred of a function: what callers owe it, and what it gives back.</summary>
internal sealed record FunctionSummary
{
    /// <summary>Gets what is inferred before anything was read.</summary>
    public static FunctionSummary Unread { get; } = new();

    /// <summary>Gets what is needed of the contexts in parameters, and in variables that the function shares with what is around it.</summary>
    public ImmutableHashSet<Need> Needs { get; init; } = ImmutableHashSet<Need>.Empty;

    /// <summary>Gets the contexts that it returns, in terms of its parameters and what else it reads.</summary>
    public ContextValue Returned { get; init; } = ContextValue.None;

    /// <summary>Gets the contexts that it leaves in its <c>ref</c> and <c>out</c> parameters.</summary>
    public ImmutableDictionary<ISymbol, ContextValue> Outs { get; init; } =
        ImmutableDictionary.Create<ISymbol, ContextValue>(SymbolEqualityComparer.Default);

    /// <summary>Returns the keys that the context of a parameter needs.</summary>
    public KeySet Of(IParameterSymbol parameter)
        => Needs.IsEmpty ? KeySet.Empty : KeySet.Of(Needs.Where(need => !need.IsRemoved && SymbolEqualityComparer.Default.Equals(need.Path.Origin.Symbol, parameter)).Select(need => need.Key));

    /// <summary>Says whether the same was inferred.</summary>
    public bool IsSame(FunctionSummary other)
        => Needs.SetEquals(other.Needs)
            && Returned.Equals(other.Returned)
            && Outs.Count == other.Outs.Count
            && Outs.All(pair => other.Outs.TryGetValue(pair.Key, out ContextValue? value) && value.Equals(pair.Value));
}
