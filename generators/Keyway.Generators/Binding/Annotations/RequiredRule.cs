using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding.Annotations;

/// <summary>[Required]: not null, and text that isn't blank.</summary>
internal static class RequiredRule
{
    public const string Name = RuleParser.Namespace + "RequiredAttribute";

    // What char.IsWhiteSpace doesn't take; \s of ECMA-262 has U+FEFF and lacks U+0085.
    private const string NotBlank = @"[^\t-\r \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]";

    /// <summary>Returns the rule; null where every value of the type meets it.</summary>
    public static RuleModel? Parse(AttributeData attribute, RuleTarget target)
    {
        bool allowsBlank = attribute.Named("AllowEmptyStrings") is true;
        bool isBlankRefused = target.IsText && !allowsBlank;
        if (!isBlankRefused && !target.Type.IsNullable())
        {
            return null;
        }

        return new RuleModel(
            "Required",
            (allowsBlank ? ["allowsBlank: true"] : Array.Empty<string>()).ToEquatableArray(),
            null,
            isBlankRefused ? new[] { KeywordModel.List("Patterns", [NotBlank]) }.ToEquatableArray() : EquatableArray<KeywordModel>.Empty)
        {
            TakesNull = true,
            ForbidsNull = true,
            Expected = ErrorMessages.Of(attribute, target),
        };
    }

    /// <summary>Says whether an annotation derives from [Required].</summary>
    public static bool IsBaseOf(INamedTypeSymbol annotation)
        => annotation.BaseType.IsOrDerivesFrom(Name);

    /// <summary>Returns the same rule for a member that didn't come, checked on the instance.</summary>
    public static RuleModel OfInstance(RuleModel rule) => rule with
    {
        NeedsInstance = true,
        Keywords = EquatableArray<KeywordModel>.Empty,
    };

    /// <summary>Says whether a default meets a rule.</summary>
    public static bool IsMetBy(RuleModel rule, object? value)
        => value is not null && (value is not string text || rule.Arguments.Count > 0 || text.Trim().Length > 0);
}
