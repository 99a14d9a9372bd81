using Keyway.Generators;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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

    /// <summary>Says whether contexts can be got of a value by taking it apart, going through it, calling or awaiting it.</summary>
    public static bool HoldsContexts(this ITypeSymbol? type) => type switch
    {
        _ when type.IsContext() => true,
        IArrayTypeSymbol array => array.ElementType.HoldsContexts(),
        INamedTypeSymbol { DelegateInvokeMethod: { } invoke } => invoke.ReturnType.HoldsContexts(),
        INamedTypeSymbol named => named.TypeArguments.Any(argument => argument.HoldsContexts()),
        _ => false,
    };

    /// <summary>Returns a parameter as those see it who call its method: a partial one has two parts, of which one is called.</summary>
    public static IParameterSymbol Declared(this IParameterSymbol parameter)
        => parameter.OriginalDefinition is { ContainingSymbol: IMethodSymbol { PartialDefinitionPart: { } part } } own ? part.Parameters[own.Ordinal] : parameter.OriginalDefinition;

    /// <summary>Returns the place that a field or property is: the one that <c>field</c> names in a property is the property's.</summary>
    public static ISymbol Place(this ISymbol storage) => storage is IFieldSymbol { AssociatedSymbol: IPropertySymbol property } ? property : storage;

    /// <summary>Says whether a field shares its memory with what goes by another name: one of a union, or the first of an inline array.</summary>
    public static bool IsOverlaid(this IFieldSymbol field)
        => field.ContainingType.FindAttribute("System.Runtime.CompilerServices.InlineArrayAttribute") is not null
            || field.ContainingType.FindAttribute("System.Runtime.InteropServices.StructLayoutAttribute")?.ConstructorArguments is [{ Value: 2 or (short)2 }];

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
        => !property.IsAbstract && !property.IsVirtual && !property.IsOverride && !property.IsExtern && !property.GetMethod.HasBody()
            && property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(
                field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    private static bool HasBody(this IMethodSymbol? accessor)
        => accessor?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is AccessorDeclarationSyntax { Body: not null } or AccessorDeclarationSyntax { ExpressionBody: not null } or ArrowExpressionClauseSyntax;

    /// <summary>Returns what a task gives, or what awaits it; null for what is no task.</summary>
    private static ITypeSymbol? Awaited(this ITypeSymbol? type)
        => type switch
        {
            INamedTypeSymbol { Arity: 1, Name: "Task" or "ValueTask" or "TaskAwaiter" or "ValueTaskAwaiter" or "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable" } task
                when task.ContainingNamespace.IsTasks() => task.TypeArguments[0],
            INamedTypeSymbol { Name: "ConfiguredTaskAwaiter" or "ConfiguredValueTaskAwaiter", ContainingType: { } around } => around.Awaited(),
            _ => null,
        };
}
