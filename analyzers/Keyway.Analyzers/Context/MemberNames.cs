using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Context;

/// <summary>Names members in messages, also those that code doesn't call by their names.</summary>
internal static class MemberNames
{
    /// <summary>Returns what people call a member.</summary>
    public static string Of(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } => $"the constructor of {member.ContainingType.Name}",
        IMethodSymbol { MethodKind: MethodKind.Conversion, ReturnType: var type } => $"the conversion to {type.Name}",
        IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator } => $"an operator of {(member.ContainingType is { Name: "", ContainingType: { } around } ? around : member.ContainingType).Name}",
        IMethodSymbol { MethodKind: MethodKind.DelegateInvoke } => member.ContainingType.Name,
        IMethodSymbol { AssociatedSymbol: { } property } => Of(property),
        IPropertySymbol { IsIndexer: true } => $"the indexer of {member.ContainingType.Name}",
        _ => member.Name,
    };
}
