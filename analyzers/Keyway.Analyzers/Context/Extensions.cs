using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Context;

/// <summary>Finds the receivers of members that extension blocks declare.</summary>
internal static class Extensions
{
    /// <summary>
    /// Returns the parameter that an extension's receiver becomes; null for other members. Compilers before C# 14 can't
    /// name it, so it is read from the method that implements the member, in the class around the block.
    /// </summary>
    public static IParameterSymbol? ReceiverOf(ISymbol member)
    {
        IMethodSymbol? called = member as IMethodSymbol ?? (member as IPropertySymbol)?.GetMethod ?? (member as IPropertySymbol)?.SetMethod;
        return called?.ContainingType is { ContainingType: { IsStatic: true } around }
            ? around.GetMembers(called.Name).OfType<IMethodSymbol>()
                .Where(method => method.IsStatic && method.Parameters.Length == called.Parameters.Length + 1 && method.Parameters[0].Type.IsContext()
                    && method.Parameters.Skip(1).Zip(called.OriginalDefinition.Parameters, (own, other) => own.RefKind == other.RefKind && own.Type.ToDisplayString() == other.Type.ToDisplayString()).All(isSame => isSame))
                .Select(method => method.Parameters[0])
                .FirstOrDefault()
            : null;
    }
}
