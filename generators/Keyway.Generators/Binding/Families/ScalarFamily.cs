using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding.Families;

/// <summary>Types whose values are one JSON token, each with a binding of its own.</summary>
internal sealed class ScalarFamily : ITypeFamily
{
    private static readonly Dictionary<SpecialType, BoundType> s_keywords = new()
    {
        [SpecialType.System_Boolean] = new("bool", "BooleanBinding", IsValueType: true) { IsToken = true, IsText = true },
        [SpecialType.System_Char] = new("char", "CharBinding", IsValueType: true, HasChecks: true) { IsText = true },
        [SpecialType.System_Decimal] = new("decimal", "DecimalBinding", IsValueType: true) { IsText = true },
        [SpecialType.System_String] = new("string", "StringBinding", IsValueType: false, HasChecks: true, IsKey: true) { IsToken = true, IsText = true },
        [SpecialType.System_DateTime] = new("global::System.DateTime", "DateTimeBinding", IsValueType: true) { IsText = true },
    };

    private static readonly Dictionary<string, BoundType> s_named = new(StringComparer.Ordinal)
    {
        ["DateOnly"] = new("global::System.DateOnly", "DateOnlyBinding", IsValueType: true) { IsText = true },
        ["DateTimeOffset"] = new("global::System.DateTimeOffset", "DateTimeOffsetBinding", IsValueType: true) { IsText = true },
        ["Guid"] = new("global::System.Guid", "GuidBinding", IsValueType: true, IsKey: true) { IsText = true },
        ["TimeOnly"] = new("global::System.TimeOnly", "TimeOnlyBinding", IsValueType: true) { IsText = true },
        ["TimeSpan"] = new("global::System.TimeSpan", "TimeSpanBinding", IsValueType: true) { IsText = true },
        ["Uri"] = new("global::System.Uri", "UriBinding", IsValueType: false) { IsText = true },
    };

    public BoundType? TryBind(ITypeSymbol type, TypeBinder binder)
        => type.SpecialType != SpecialType.None
            ? s_keywords.TryGetValue(type.SpecialType, out BoundType? keyword) ? keyword : null
            : type is INamedTypeSymbol { ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true }, ContainingType: null, Arity: 0 }
                && s_named.TryGetValue(type.Name, out BoundType? named)
                ? named
                : null;
}
