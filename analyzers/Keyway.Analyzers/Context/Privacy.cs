using Keyway.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Keyway.Analyzers.Context;

/// <summary>Tells what can only be seen inside its outermost type, so that what it needs can be inferred there.</summary>
internal static class Privacy
{
    /// <summary>Returns the type around a symbol that stands in no other.</summary>
    public static INamedTypeSymbol? Outermost(ISymbol symbol)
    {
        INamedTypeSymbol? type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        while (type?.ContainingType is { } around)
        {
            type = around;
        }

        return type?.OriginalDefinition;
    }

    /// <summary>Says whether a member is private, or belongs to a type that is.</summary>
    public static bool IsPrivate(ISymbol member)
    {
        for (ISymbol? symbol = member; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingType)
        {
            if (symbol.DeclaredAccessibility == Accessibility.Private)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Says whether what a method needs is inferred, and not stated.</summary>
    public static bool IsInferred(IMethodSymbol method)
        => method.MethodKind is not (MethodKind.DelegateInvoke or MethodKind.LocalFunction or MethodKind.AnonymousFunction or MethodKind.ExplicitInterfaceImplementation)
            && IsPrivate(method)
            && !method.IsAbstract
            && !method.IsVirtual
            && !method.IsExtern
            && !method.DeclaringSyntaxReferences.IsEmpty
            && method.ContainingType.TypeKind is TypeKind.Class or TypeKind.Struct
            && Statements.Annotation(method) is null
            && !StandIns.Of(method).Any()
            && !StandIns.IsInherited(method);

    /// <summary>Says whether a type has private members that pass or store contexts, or a constructor whose parameters others read.</summary>
    public static bool HidesContexts(INamedTypeSymbol type)
        => type.GetMembers().Any(member => member switch
        {
            INamedTypeSymbol nested => HidesContexts(nested),
            IMethodSymbol method => ((method.ReturnType.CarriesContext() || method.Parameters.Any(parameter => parameter.Type.CarriesContext())) && IsInferred(method))
                || method.Parameters.Any(parameter => parameter.Type.CarriesContext() && parameter.IsOfPrimaryConstructor()),
            IFieldSymbol field => field.Type.CarriesContext(),
            IPropertySymbol property => IsPrivate(property) && property.Type.CarriesContext(),
            _ => false,
        });

    /// <summary>Says whether a parameter is one of a primary constructor, which other members can read.</summary>
    public static bool IsOfPrimaryConstructor(this IParameterSymbol parameter)
        => parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
            && constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is TypeDeclarationSyntax;

    /// <summary>Returns the property that the compiler makes of a parameter of a record; null for other parameters.</summary>
    public static IPropertySymbol? PositionalProperty(this IParameterSymbol parameter)
        => parameter.IsOfPrimaryConstructor() && parameter.ContainingType.IsRecord
            ? parameter.ContainingType.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault(
                property => property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ParameterSyntax)
            : null;

    /// <summary>Says whether a property is the context of an action class.</summary>
    public static bool IsActionContext(this IPropertySymbol property)
        => property is { Name: "Context", ContainingType.OriginalDefinition: var type } && type.Is(KnownNames.PluginActionBase);
}
