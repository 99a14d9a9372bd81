using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Infrastructure;

/// <summary>
/// What may go into a declaration and what may come out of it: its type, as the attributes of
/// System.Diagnostics.CodeAnalysis adjust it. The compiler warns by the same rules: of a property, it asks the property
/// and not its accessors.
/// </summary>
internal static class Nullability
{
    private const string Namespace = "System.Diagnostics.CodeAnalysis.";

    /// <summary>Returns the type of what may be passed as a parameter.</summary>
    public static ITypeSymbol InputType(this IParameterSymbol parameter) => Input(parameter.Type, parameter.GetAttributes());

    /// <summary>Returns the type of what may be assigned to a property.</summary>
    public static ITypeSymbol InputType(this IPropertySymbol property) => Input(property.Type, property.GetAttributes());

    /// <summary>Returns the type of what may be assigned to a field.</summary>
    public static ITypeSymbol InputType(this IFieldSymbol field) => Input(field.Type, field.GetAttributes());

    /// <summary>Returns the type of what is read from a field.</summary>
    public static ITypeSymbol OutputType(this IFieldSymbol field) => Output(field.Type, field.GetAttributes());

    /// <summary>Returns the type of what is read from a property.</summary>
    public static ITypeSymbol OutputType(this IPropertySymbol property) => Output(property.Type, property.GetAttributes());

    /// <summary>Returns the type of what a method returns.</summary>
    public static ITypeSymbol OutputType(this IMethodSymbol method) => Output(method.ReturnType, method.GetReturnTypeAttributes());

    /// <summary>Says whether null is one of a type's values. Code without nullable annotations counts as nullable.</summary>
    public static bool IsNullable(this ITypeSymbol type)
        => type.IsReferenceType
            ? type.NullableAnnotation != NullableAnnotation.NotAnnotated
            : type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    /// <summary>Returns the same type without null.</summary>
    public static ITypeSymbol WithoutNull(this ITypeSymbol type)
        => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);

    private static ITypeSymbol Input(ITypeSymbol type, ImmutableArray<AttributeData> attributes)
        => Has(attributes, Namespace + "AllowNullAttribute") ? WithNull(type)
            : Has(attributes, Namespace + "DisallowNullAttribute") ? type.WithoutNull()
            : type;

    private static ITypeSymbol Output(ITypeSymbol type, ImmutableArray<AttributeData> attributes)
        => Has(attributes, Namespace + "MaybeNullAttribute") ? WithNull(type)
            // What is read from an int? is an int?, whatever is known of it.
            : type.IsReferenceType && Has(attributes, Namespace + "NotNullAttribute") ? type.WithoutNull()
            : type;

    private static ITypeSymbol WithNull(ITypeSymbol type)
        => type.IsReferenceType ? type.WithNullableAnnotation(NullableAnnotation.Annotated) : type;

    private static bool Has(ImmutableArray<AttributeData> attributes, string metadataName)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (attribute.AttributeClass.Is(metadataName))
            {
                return true;
            }
        }

        return false;
    }
}
