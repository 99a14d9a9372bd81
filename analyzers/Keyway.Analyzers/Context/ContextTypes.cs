using Keyway.Generators;
using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Context;

/// <summary>Tells the types whose values are contexts.</summary>
internal static class ContextTypes
{
    /// <summary>Says whether a value of a type is a context.</summary>
    public static bool IsContext(this ITypeSymbol? type)
        => type is INamedTypeSymbol { TypeKind: TypeKind.Class } ? type.Is(KnownNames.RuntimeContext)
            : type is ITypeParameterSymbol parameter && parameter.ConstraintTypes.Any(constraint => constraint.IsContext());

    /// <summary>Says whether a value of a type is a context, or a task that gives one.</summary>
    public static bool CarriesContext(this ITypeSymbol? type) => type.IsContext() || type.Awaited().IsContext();

    /// <summary>Says whether generated code gives a parameter a value of the call's context.</summary>
    public static bool IsTakenFromContext(this IParameterSymbol parameter) => parameter.FindAttribute(KnownNames.FromContextAttribute) is not null;

    /// <summary>Says whether what is called may keep a reference that it is passed, in what it returns.</summary>
    public static bool KeepsReference(this IParameterSymbol parameter)
        => parameter.ContainingSymbol is IMethodSymbol method
            && (method.ReturnsByRef || method.ReturnType.IsRefLikeType || (method.MethodKind == MethodKind.Constructor && method.ContainingType.IsRefLikeType));

    /// <summary>Says whether a namespace is the one of tasks, or of what awaits them.</summary>
    public static bool IsTasks(this INamespaceSymbol? space)
        => space is { Name: "Tasks", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } }
            or { Name: "CompilerServices", ContainingNamespace: { Name: "Runtime", ContainingNamespace.Name: "System" } };

    /// <summary>Says whether a property keeps what it is given, as a field does.</summary>
    public static bool IsStorage(this IPropertySymbol property)
        => !property.IsAbstract && !property.IsVirtual && !property.IsOverride && !property.IsExtern
            && property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(
                field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    /// <summary>Returns what a task gives; null for what is no task.</summary>
    private static ITypeSymbol? Awaited(this ITypeSymbol? type)
        => type is INamedTypeSymbol { Arity: 1, Name: "Task" or "ValueTask" or "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable" } task
            && task.ContainingNamespace.IsTasks()
                ? task.TypeArguments[0]
                : null;
}
