using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Infrastructure;

/// <summary>
/// Makes one of all symbols that mean the same closed type: whether type arguments may be null is stated in each. Code
/// without nullable annotations counts as nullable, unless the type asks for more.
/// </summary>
internal static class ClosedTypes
{
    /// <summary>Returns a type that isn't null itself, with the nulls of its type arguments stated.</summary>
    public static INamedTypeSymbol WithStatedNulls(this INamedTypeSymbol type, Compilation compilation)
        => (INamedTypeSymbol)Close(type, compilation).WithNullableAnnotation(NullableAnnotation.NotAnnotated);

    /// <summary>Says of how many types a type is made, itself among them.</summary>
    public static int Size(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => 1 + Size(array.ElementType),
        INamedTypeSymbol { IsGenericType: true } named =>
            1 + named.TypeArguments.Sum(Size) + (named.ContainingType is { } container ? Size(container) - 1 : 0),
        _ => 1,
    };

    private static ITypeSymbol Close(ITypeSymbol type, Compilation compilation)
    {
        if (type is IArrayTypeSymbol array)
        {
            ITypeSymbol element = State(array.ElementType, null, compilation);
            return compilation.CreateArrayTypeSymbol(element, array.Rank, element.NullableAnnotation);
        }

        if (type is not INamedTypeSymbol { IsGenericType: true, IsTupleType: false } named)
        {
            return type;
        }

        INamedTypeSymbol definition = named.ContainingType is { IsGenericType: true } container
            ? ((INamedTypeSymbol)Close(container, compilation)).GetTypeMembers(named.Name, named.Arity)[0]
            : named.OriginalDefinition;
        if (named.Arity == 0)
        {
            return definition;
        }

        var arguments = named.TypeArguments
            .Select((argument, index) => State(argument, named.OriginalDefinition.TypeParameters[index], compilation))
            .ToImmutableArray();
        return definition.Construct(arguments, arguments.Select(argument => argument.NullableAnnotation).ToImmutableArray());
    }

    private static ITypeSymbol State(ITypeSymbol type, ITypeParameterSymbol? parameter, Compilation compilation)
        => Close(type, compilation).WithNullableAnnotation(
            type.IsReferenceType && type.IsNullable() && (type.NullableAnnotation == NullableAnnotation.Annotated || !IsNeverNull(parameter))
                ? NullableAnnotation.Annotated
                : NullableAnnotation.NotAnnotated);

    private static bool IsNeverNull(ITypeParameterSymbol? parameter)
        => parameter is { HasNotNullConstraint: true }
                or { HasReferenceTypeConstraint: true, ReferenceTypeConstraintNullableAnnotation: NullableAnnotation.NotAnnotated }
            || parameter?.ConstraintNullableAnnotations.Contains(NullableAnnotation.NotAnnotated) == true;
}
