using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding.Annotations;

/// <summary>[Required]: not null, and text that isn't blank.</summary>
internal static class RequiredRule
{
    // What ECMA-262 takes for white space, and what .NET does besides.
    private const string NotBlank = @"[^\s\u0085]";

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
