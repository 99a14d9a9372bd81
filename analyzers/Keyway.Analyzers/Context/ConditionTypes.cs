using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Context;

/// <summary>Tells the types of conditions.</summary>
internal static class ConditionTypes
{
    /// <summary>Says whether a value of a type is a condition, if only one that may be null.</summary>
    public static bool IsCondition(this ITypeSymbol? type) => type?.SpecialType == SpecialType.System_Boolean || type.IsNullableBoolean();

    /// <summary>Says whether a value of a type is a condition that may be null.</summary>
    public static bool IsNullableBoolean(this ITypeSymbol? type)
        => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [{ SpecialType: SpecialType.System_Boolean }] };
}
