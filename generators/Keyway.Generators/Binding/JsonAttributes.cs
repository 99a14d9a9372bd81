using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding;

/// <summary>Reads the attributes of System.Text.Json that say whether and how a member is bound.</summary>
internal static class JsonAttributes
{
    private const string Json = "System.Text.Json.Serialization.";

    private static readonly string[] s_unfollowed =
        ["JsonConverterAttribute", "JsonExtensionDataAttribute", "JsonNumberHandlingAttribute", "JsonObjectCreationHandlingAttribute"];

    /// <summary>Says whether a property is no member.</summary>
    /// <exception cref="UnbindableException">It is one now and then.</exception>
    public static bool IsIgnored(IPropertySymbol property)
    {
        AttributeData? ignore = property.FindAttribute(Json + "JsonIgnoreAttribute");
        if (ignore is null)
        {
            return false;
        }

        // JsonIgnoreCondition: Never is 0, Always is 1.
        object? condition = ignore.NamedArguments.FirstOrDefault(argument => argument.Key == "Condition").Value.Value;
        return condition switch
        {
            null or 1 => true,
            0 => false,
            _ => throw new UnbindableException(
                $"{TypeNames.Display(property)} has a condition in [JsonIgnore], which this version of Keyway doesn't follow"),
        };
    }

    /// <summary>Refuses a property that is bound otherwise than by its type.</summary>
    /// <exception cref="UnbindableException">It has an attribute that isn't followed.</exception>
    public static void RefuseUnfollowed(IPropertySymbol property)
    {
        if (s_unfollowed.FirstOrDefault(name => property.FindAttribute(Json + name) is not null) is { } attribute)
        {
            throw new UnbindableException(
                $"{TypeNames.Display(property)} has [{attribute.Replace("Attribute", "")}], which this version of Keyway doesn't follow");
        }
    }

    /// <summary>Refuses what only [JsonInclude] would make a member.</summary>
    /// <exception cref="UnbindableException">There is such a member.</exception>
    public static void RefuseIncluded(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            ISymbol? included = current.GetMembers().FirstOrDefault(member => member is IPropertySymbol or IFieldSymbol
                && !IsOpen(member)
                && member.FindAttribute(Json + "JsonIncludeAttribute") is not null
                && member.FindAttribute(Json + "JsonIgnoreAttribute") is null);
            if (included is not null)
            {
                throw new UnbindableException(
                    $"{TypeNames.Display(included)} has [JsonInclude] and no public accessors, and this version of Keyway binds public "
                    + "properties alone. Make it one, or remove the attribute");
            }
        }
    }

    // Without an accessor there is none to include.
    private static bool IsOpen(ISymbol member)
        => member is IPropertySymbol
            {
                DeclaredAccessibility: Accessibility.Public,
                GetMethod: null or { DeclaredAccessibility: Accessibility.Public },
                SetMethod: null or { DeclaredAccessibility: Accessibility.Public },
            };
}
