using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding.Annotations;

/// <summary>Annotations that are made once, as they are written, and asked for each value.</summary>
internal static class AttributeRule
{
    private const string Base = RuleParser.Namespace + "ValidationAttribute";

    /// <summary>An author's own annotation.</summary>
    public static RuleModel Parse(AttributeData attribute, RuleTarget target)
    {
        Refuse(attribute, target);
        bool[] overrides = [.. Overrides(attribute.AttributeClass!)];
        if (overrides.Length == 0)
        {
            throw target.NotEnforced(attribute, $"{attribute.AttributeClass!.Name} doesn't override IsValid, so that it can't decide. Override it");
        }

        // What derives from [Required] is about absence too: of a member, the instance is asked, whether it came or not.
        bool isRequired = RequiredRule.IsBaseOf(attribute.AttributeClass!);
        RuleModel rule = overrides.Contains(true) || (isRequired && target.Owner is not null)
            ? InContext(attribute, target)
            : OfValue(attribute, target);
        return rule with
        {
            Unstated = $"[{RuleTarget.Short(attribute)}]",
            ForbidsNull = isRequired && target.Owner is null && !OverridesItself(attribute.AttributeClass!),
        };
    }

    /// <summary>An annotation that is asked with nothing but the value.</summary>
    public static RuleModel OfValue(AttributeData attribute, RuleTarget target)
        => new("Attribute", new[] { Literal.String(target.DisplayName) }.ToEquatableArray(), null, EquatableArray<KeywordModel>.Empty)
        {
            TakesNull = true,
            ConstantType = RuleParser.ValidationAttribute,
            Constant = AttributeArguments.Creation(attribute),
        };

    /// <summary>An annotation of a type.</summary>
    public static RuleModel OfType(RuleModel rule)
        => rule with { Method = "Type", Arguments = EquatableArray<string>.Empty, NeedsInstance = true, NeedsServices = true };

    /// <summary>Refuses an annotation that emitted code can't make.</summary>
    public static void Refuse(AttributeData attribute, RuleTarget target)
    {
        foreach (ISymbol? named in AttributeArguments.NamedTypes(attribute).Prepend(attribute.AttributeClass!).Append<ISymbol?>(attribute.AttributeConstructor))
        {
            if (named is null || !target.Binder.IsAccessible(named))
            {
                throw target.NotEnforced(
                    attribute, $"{(named is null ? attribute.AttributeClass!.Name : TypeNames.Display(named))} isn't accessible. Make it internal or public");
            }

            if (Marks.WhyNot(named) is { } reason)
            {
                throw target.NotEnforced(attribute, reason);
            }

            target.Marks.Add(named);
        }
    }

    /// <summary>An annotation that is asked in a context.</summary>
    public static RuleModel InContext(AttributeData attribute, RuleTarget target)
        => OfValue(attribute, target) with
        {
            Method = target.Owner is null ? "AttributeInContext" : "Member",
            Arguments = (target.Owner is null
                ? [Literal.String(target.MemberName), Literal.String(target.DisplayName)]
                : new[] { Literal.String(target.DisplayName) }).ToEquatableArray(),
            NeedsInstance = target.Owner is not null,
            NeedsServices = true,
        };

    private static bool OverridesItself(INamedTypeSymbol type)
        => type.BaseTypesAndSelf().TakeWhile(current => !current.Is(RequiredRule.Name))
            .Any(current => current.GetMembers("IsValid").OfType<IMethodSymbol>().Any(method => method.IsOverride));

    /// <summary>Returns, for each IsValid that is overridden, whether it takes a context.</summary>
    private static IEnumerable<bool> Overrides(INamedTypeSymbol type)
        => type.BaseTypesAndSelf().TakeWhile(current => !current.Is(Base))
            .SelectMany(current => current.GetMembers("IsValid").OfType<IMethodSymbol>())
            .Where(method => method.IsOverride)
            .Select(method => method.Parameters.Length == 2);
}
