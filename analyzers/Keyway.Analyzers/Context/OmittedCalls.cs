using Keyway.Generators;
using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Context;

/// <summary>Tells the calls that the compiler may leave out, with all that they are given: nothing that they do, or that an argument does, is certain.</summary>
internal static class OmittedCalls
{
    /// <summary>
    /// Says whether calls of a method are left out of some build: one that is conditional, whatever symbols this build defines, so that the
    /// answer is the same in each, and a partial one without a body.
    /// </summary>
    public static bool MayBeLeftOut(this IMethodSymbol method)
        => method.ReturnsVoid && (method is { IsPartialDefinition: true, PartialImplementationPart: null } || IsConditional(method));

    private static bool IsConditional(IMethodSymbol method)
        => method.FindAttribute("System.Diagnostics.ConditionalAttribute") is not null
            || (method.OverriddenMethod is { } overridden && IsConditional(overridden));
}
