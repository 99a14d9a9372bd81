using System.Collections.Immutable;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Context;

/// <summary>Says where a key is owed, by whom, and what to do.</summary>
internal static class NeedReport
{
    /// <summary>Returns what is reported of a need that nothing covers.</summary>
    /// <param name="need">The need.</param>
    /// <param name="ledger">The account of the body that has it.</param>
    /// <param name="assembly">What is analyzed.</param>
    public static Diagnostic Of(Need need, NeedLedger ledger, IAssemblySymbol assembly)
    {
        Origin origin = need.Path.Origin;
        ISymbol? symbol = origin.Symbol;
        (DiagnosticDescriptor descriptor, string reason) = (origin.Kind, symbol) switch
        {
            _ when need.IsRemoved => (ContextDescriptors.NotRequired, "which was taken away before: read it earlier, or put it back with a With method"),
            (OriginKind.Made, _) => (ContextDescriptors.NotRequired, "which was never put into this context: provide it with a With method"),
            (OriginKind.Action, INamedTypeSymbol { IsAbstract: true } type) =>
                (ContextDescriptors.NotStated, $"which {type.Name} doesn't state: mark the class with [RequiresContext]"),
            (OriginKind.Action, { } type) => (ContextDescriptors.NotRequired, $"which {type.Name} doesn't require: add it to RequiredContext"),
            (_, IParameterSymbol taken) when taken.IsTakenFromContext() =>
                (ContextDescriptors.Untraced, $"and {taken.Name} is a value of the call's context, of which nothing is known: ask whether it holds the key"),
            (_, IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.DelegateInvoke or MethodKind.AnonymousFunction } function }) =>
                (ContextDescriptors.StandInNeedsMore, $"which {Delegate(function, ledger)} doesn't state: use a delegate type that marks its parameter with [RequiresContext], or capture a context that holds it"),
            (OriginKind.Parameter, IParameterSymbol { ContainingSymbol: IMethodSymbol method }) when Statements.Annotation(method) is not null =>
                (ContextDescriptors.NotRequired, $"which {method.Name} doesn't require: add it to RequiredContext"),
            (OriginKind.Parameter or OriginKind.Storage or OriginKind.ReadOnlyStorage, { } holder)
                when SymbolEqualityComparer.Default.Equals(holder.ContainingAssembly, assembly) =>
                (ContextDescriptors.NotStated, $"which {holder.Name} doesn't state: mark it with [RequiresContext]"),
            (_, { } source) => (ContextDescriptors.Untraced, $"and {TypeNames.Display(source)} doesn't state that it holds it: {Remedy(source, assembly)}"),
            _ => (ContextDescriptors.Untraced, "and nothing states that this context holds it: take it from a parameter, field or property that does"),
        };
        return Diagnostic.Create(
            descriptor,
            need.Site.GetLocation(),
            need.IsRemoved || symbol is null ? null : Places(symbol, assembly),
            ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Key, need.Key),
            need.By,
            need.Key,
            reason);
    }

    /// <summary>Returns where a symbol stands in the source that is analyzed: an editor sees that of other projects too.</summary>
    public static IEnumerable<Location> Places(ISymbol symbol, IAssemblySymbol assembly)
        => symbol.Locations.Where(location => location.IsInSource && SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, assembly));

    private static string Delegate(IMethodSymbol function, NeedLedger ledger)
        => (function.MethodKind == MethodKind.DelegateInvoke ? function : ledger.ContractOf(function)) is { ContainingType: var type }
            ? $"the delegate {type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}"
            : "the lambda's delegate type";

    private static string Remedy(ISymbol source, IAssemblySymbol assembly)
    {
        const string Asking = "ask whether the context holds the key";
        return !SymbolEqualityComparer.Default.Equals(source.ContainingAssembly, assembly) ? $"{Asking}, or put it there with a With method"
            : source is IMethodSymbol ? $"mark what it returns with [return: RequiresContext], or {Asking}"
            : $"mark it with [RequiresContext], or {Asking}";
    }
}
