using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding.Annotations;

/// <summary>[Compare]: equal to another member.</summary>
internal static class CompareRule
{
    public static RuleModel Parse(AttributeData attribute, RuleTarget target, string other)
    {
        if (target.Owner is null)
        {
            throw target.NotEnforced(attribute, "a parameter has no other member to be compared with. Compare in the method, or take both as members of one type");
        }

        IPropertySymbol property = Find(target.Owner, other)
            ?? throw target.NotEnforced(attribute, $"{TypeNames.Readable(target.Owner)} has no public property '{other}' to read");
        return new RuleModel(
            "Same", new[] { $"value.{TypeNames.Escaped(property.Name)}" }.ToEquatableArray(), null, EquatableArray<KeywordModel>.Empty)
        {
            NeedsInstance = true,
            Expected = ErrorMessages.Of(attribute, target, other) ?? $"the same as {JsonAttributes.Name(property)}",
            Unstated = $"[Compare(\"{other}\")]",
        };
    }

    private static IPropertySymbol? Find(INamedTypeSymbol type, string name)
        => type.BaseTypesAndSelf().SelectMany(current => current.GetMembers(name).OfType<IPropertySymbol>()).FirstOrDefault()
            is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, GetMethod.DeclaredAccessibility: Accessibility.Public } property
                ? property
                : null;
}
