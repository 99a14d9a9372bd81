using Keyway.Generators;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Keyway.Analyzers.Context;

/// <summary>What a call does with a context, where that is known: the members of RuntimeContext, and the accessors of keys.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Key">The key; null where it is no constant.</param>
/// <param name="Context">The context; null where it makes one.</param>
internal readonly record struct ContextCall(ContextCallKind Kind, string? Key, IOperation? Context)
{
    /// <summary>Tells what a call does.</summary>
    public static ContextCall Of(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.ContainingType.Is(KnownNames.RuntimeContext))
        {
            ContextCallKind kind = method.Name switch
            {
                "Get" => ContextCallKind.Read,
                "TryGet" or "Contains" => ContextCallKind.Guard,
                "With" or "WithFactory" => ContextCallKind.Provide,
                "Without" => ContextCallKind.Remove,
                "Overlay" => ContextCallKind.Overlay,
                "Create" when method.Parameters[0].Type.Is("System.IServiceProvider") => ContextCallKind.Make,
                "Create" => ContextCallKind.MakeUnknown,
                _ => ContextCallKind.Other,
            };
            return new ContextCall(kind, KeyArgument(call)?.ConstantValue.Value as string, call.Instance);
        }

        return KeyOf(method, KnownNames.ContextGuardAttribute) is { } guarded ? new(ContextCallKind.Guard, guarded, Receiver(call))
            : KeyOf(method, KnownNames.ContextProviderAttribute) is { } provided ? new(ContextCallKind.Provide, provided, Receiver(call))
            : new(ContextCallKind.Other, null, null);
    }

    /// <summary>Returns the key that a call of a member of RuntimeContext names; null where it names none.</summary>
    public static IOperation? KeyArgument(IInvocationOperation call)
        => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "key")?.Value;

    /// <summary>Returns the key of a call that is bound at run time and may come to RuntimeContext.Get; null for other calls.</summary>
    public static IOperation? KeyOfLate(IOperation call)
        => call is IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation { MemberName: "Get", TypeArguments.Length: 1 }, Arguments: [var key] } ? key : null;

    private static IOperation? Receiver(IInvocationOperation call)
        => call.Arguments.FirstOrDefault(argument => argument.Parameter is { Ordinal: 0 })?.Value;

    private static string? KeyOf(IMethodSymbol method, string attribute)
        => method.FindAttribute(attribute)?.ConstructorArguments.FirstOrDefault().Value as string;
}
