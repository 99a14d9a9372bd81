using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding;

/// <summary>Reads the attributes of System.Text.Json that say whether and how a member is bound.</summary>
internal static class JsonAttributes
{
    private const string Json = "System.Text.Json.Serialization.";

    private static readonly string[] s_unfollowed =
        ["JsonNumberHandlingAttribute", "JsonObjectCreationHandlingAttribute"];

    /// <summary>Returns an attribute of a symbol by its name without <c>Attribute</c>. None is inherited.</summary>
    public static AttributeData? Find(ISymbol symbol, string name) => symbol.FindAttribute($"{Json}{name}Attribute");

    /// <summary>Says whether a symbol has an attribute.</summary>
    public static bool Has(ISymbol symbol, string name) => Find(symbol, name) is not null;

    /// <summary>Returns when a member is left out.</summary>
    public static IgnoreCondition Ignored(ISymbol member)
        => Find(member, "JsonIgnore") is not { } ignore ? IgnoreCondition.Never
            : ignore.Named("Condition") is int condition
                ? (IgnoreCondition)condition
            : IgnoreCondition.Always;

    /// <summary>Returns a member's JSON name.</summary>
    /// <exception cref="UnbindableException">No JSON can spell it.</exception>
    public static string Name(ISymbol member)
        => Find(member, "JsonPropertyName")?.ConstructorArguments.FirstOrDefault().Value is not string stated ? Naming.CamelCase(member.Name)
            : JsonLiteral.IsUnicode(stated) ? stated
            : throw new UnbindableException(
                $"{TypeNames.Display(member)} has a JSON name with half a surrogate pair, {JsonLiteral.String(stated)}, which no call can spell. Use Unicode text");

    /// <summary>Returns a member's place among the others: those with a lower number come first.</summary>
    public static int Order(ISymbol member) => Find(member, "JsonPropertyOrder")?.ConstructorArguments.FirstOrDefault().Value as int? ?? 0;

    /// <summary>Returns what a type's [JsonUnmappedMemberHandling] says; null where it has none.</summary>
    public static int? Unmapped(INamedTypeSymbol type)
        => Find(type, "JsonUnmappedMemberHandling")?.ConstructorArguments.FirstOrDefault().Value as int?;

    /// <summary>Refuses a member that is bound otherwise than by its type.</summary>
    /// <exception cref="UnbindableException">It has an attribute that isn't followed.</exception>
    public static void RefuseUnfollowed(ISymbol member)
    {
        if (s_unfollowed.FirstOrDefault(name => member.FindAttribute(Json + name) is not null) is { } attribute)
        {
            throw new UnbindableException(
                $"{TypeNames.Display(member)} has [{attribute.Replace("Attribute", "")}], which this version of Keyway doesn't follow");
        }
    }
}
