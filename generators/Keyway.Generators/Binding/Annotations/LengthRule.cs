using System.Globalization;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding.Annotations;

/// <summary>[Length], [MinLength], [MaxLength] and [StringLength].</summary>
internal static class LengthRule
{
    public static RuleModel? Parse(AttributeData attribute, RuleTarget target, object?[] arguments)
    {
        bool isCountable = target.IsText || target.IsCollection;
        RuleModel? rule = (RuleTarget.Short(attribute), arguments) switch
        {
            ("Length", [int least, int most]) when isCountable
                => Make(Checked(attribute, target, least, most), most, ErrorMessages.Of(attribute, target, least, most)),
            ("MinLength", [int least]) when isCountable
                => Make(Checked(attribute, target, least, int.MaxValue), int.MaxValue, ErrorMessages.Of(attribute, target, least)),
            ("MaxLength", [] or [-1]) when isCountable => null,
            ("MaxLength", [int and not 0 and var most]) when isCountable
                => Make(0, (int)most, ErrorMessages.Of(attribute, target, most)),
            ("MaxLength", [0]) => throw target.NotEnforced(attribute, "0 is no length that it takes. Use [Length(0, 0)]"),
            ("StringLength", [int most]) when target.IsText
                => Make(
                    Checked(attribute, target, attribute.Named("MinimumLength") as int? ?? 0, most),
                    most,
                    ErrorMessages.Of(attribute, target, most, attribute.Named("MinimumLength") as int? ?? 0)),
            _ => throw target.NotEnforced(attribute, "values of that type have no length. Remove it and check the value in the method"),
        };

        // A set has equal elements once, and a schema counts them all.
        bool isJoined = target.IsSet && rule?.Keywords.Any(keyword => keyword is { Name: "MinLength", Number: > 1 }) == true;
        return isJoined ? rule! with { Unstated = $"{RuleTarget.Written(attribute)} of elements that differ" } : rule;
    }

    private static int Checked(AttributeData attribute, RuleTarget target, int least, int most)
        => least >= 0 && most >= least
            ? least
            : throw target.NotEnforced(attribute, "no length is within its bounds. State a least one from 0 and a greatest one from that");

    private static RuleModel Make(int least, int most, string? expected)
    {
        List<KeywordModel> keywords = [];
        if (least > 0)
        {
            keywords.Add(new KeywordModel("MinLength", least, Number(least)));
        }

        if (most < int.MaxValue)
        {
            keywords.Add(new KeywordModel("MaxLength", most, Number(most)));
        }

        string upper = most == int.MaxValue ? "int.MaxValue" : Number(most);
        return new RuleModel("Length", new[] { Number(least), upper }.ToEquatableArray(), null, keywords.ToEquatableArray())
        {
            Expected = expected,
        };
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
