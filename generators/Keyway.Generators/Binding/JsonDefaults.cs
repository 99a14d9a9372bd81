using Keyway.Generators.Binding.Families;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding;

/// <summary>Says in JSON what holds where a value is absent.</summary>
internal static class JsonDefaults
{
    /// <summary>Returns a constant as the JSON by which its type is bound; null where there is none, or for null itself.</summary>
    public static string? Of(object? constant, ITypeSymbol type)
    {
        object? value = Constants.As(constant, type);
        return value is null ? null
            : type.WithoutNull() is not INamedTypeSymbol { TypeKind: TypeKind.Enum } enumType ? JsonLiteral.Constant(value)
            : FieldOf(enumType, value) is { } field ? JsonLiteral.String(EnumFamily.NameOf(field))
            : null;
    }

    /// <summary>Returns the first value of an enum that has a number.</summary>
    public static IFieldSymbol? FieldOf(INamedTypeSymbol enumType, object number)
        => enumType.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, number));
}
