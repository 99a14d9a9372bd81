using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Context;

/// <summary>Says where a key is owed, and by whom.</summary>
internal static class NeedReport
{
    /// <summary>Returns what is reported of a need that nothing covers.</summary>
    public static Diagnostic Of(Need need, ISymbol owner)
    {
        Origin origin = need.Path.Origin;
        (DiagnosticDescriptor descriptor, string charged) = need.IsRemoved || origin.Kind == OriginKind.Made
            ? (ContextDescriptors.NotRequired, "")
            : (origin.Kind, origin.Symbol) switch
            {
                (OriginKind.Action, INamedTypeSymbol type) => (type.IsAbstract ? ContextDescriptors.NotStated : ContextDescriptors.NotRequired, type.Name),
                (_, IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.DelegateInvoke or MethodKind.AnonymousFunction } }) =>
                    (ContextDescriptors.StandInNeedsMore, "the delegate"),
                (_, IParameterSymbol { ContainingSymbol: IMethodSymbol method }) when Statements.Annotation(method) is not null =>
                    (ContextDescriptors.NotRequired, method.Name),
                (OriginKind.Parameter or OriginKind.Storage or OriginKind.ReadOnlyStorage, { } symbol) => (ContextDescriptors.NotStated, symbol.Name),
                (OriginKind.Result or OriginKind.Former, { } symbol) => (ContextDescriptors.Untraced, $"what {symbol.Name} gives"),
                _ => (ContextDescriptors.Untraced, "this context"),
            };
        return Diagnostic.Create(descriptor, need.Site.GetLocation(), need.By, need.Key, charged);
    }
}
