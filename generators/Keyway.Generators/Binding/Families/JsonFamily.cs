using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding.Families;

/// <summary>JSON that is kept as it is, and <see cref="object"/>, which is read as such.</summary>
internal sealed class JsonFamily : ITypeFamily
{
    private static readonly Dictionary<string, BoundType> s_types = new(StringComparer.Ordinal)
    {
        ["System.Text.Json.JsonElement"] = new("global::System.Text.Json.JsonElement", "JsonElementBinding", IsValueType: true, HasChecks: true) { HoldsNull = true },
        ["System.Text.Json.Nodes.JsonNode"] = new("global::System.Text.Json.Nodes.JsonNode", "JsonNodeBinding", IsValueType: false, HasChecks: true),
        ["System.Text.Json.Nodes.JsonObject"] = new("global::System.Text.Json.Nodes.JsonObject", "JsonObjectBinding", IsValueType: false, HasChecks: true) { IsObject = true },
        ["System.Text.Json.Nodes.JsonArray"] = new("global::System.Text.Json.Nodes.JsonArray", "JsonArrayBinding", IsValueType: false, HasChecks: true),
    };

    public BoundType? TryBind(ITypeSymbol type, TypeBinder binder)
        => type.SpecialType == SpecialType.System_Object ? new BoundType("object", "AnyBinding", IsValueType: false)
            : type is INamedTypeSymbol named && s_types.TryGetValue(TypeNames.Metadata(named), out BoundType? bound) ? bound
            : null;
}
