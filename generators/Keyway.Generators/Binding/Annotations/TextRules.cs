using System.Text.RegularExpressions;
using Keyway.Generators.Binding.Patterns;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding.Annotations;

/// <summary>Annotations of text. But for patterns, each is asked itself: the verdict is its own on every framework.</summary>
internal static class TextRules
{
    private const int DefaultTimeout = 2000;

    /// <summary>[RegularExpression].</summary>
    public static RuleModel Pattern(AttributeData attribute, RuleTarget target, string pattern)
    {
        RefuseOthers(attribute, target);
        int timeout = attribute.Named("MatchTimeoutInMilliseconds") as int? ?? DefaultTimeout;
        if (timeout is 0 or < -1)
        {
            throw target.NotEnforced(attribute, "its MatchTimeoutInMilliseconds is no time. State -1 for no limit, or more than 0");
        }

        try
        {
            _ = new Regex(pattern);
        }
        catch (ArgumentException exception)
        {
            throw target.NotEnforced(attribute, $"its pattern is invalid. {exception.Message.TrimEnd('.')}");
        }

        string? stated = EcmaPattern.Of(pattern);
        return new RuleModel("Pattern", EquatableArray<string>.Empty, null, Patterns(stated))
        {
            ConstantType = "TextPattern",
            Constant = $"new({Literal.String(pattern)}, {Literal.Constant(timeout)})",
            Expected = ErrorMessages.Of(attribute, target, pattern),
            Unstated = stated is null ? $"[RegularExpression({Literal.String(pattern)})]" : null,
        };
    }

    /// <summary>[EmailAddress], [Url], [Base64String], [Phone], [CreditCard], [FileExtensions] and [EnumDataType].</summary>
    public static RuleModel Attribute(AttributeData attribute, RuleTarget target)
    {
        RefuseOthers(attribute, target);
        string name = RuleTarget.Short(attribute);
        string extensions = (attribute.Named("Extensions") as string ?? "png,jpg,jpeg,gif").Replace(" ", "").Replace(".", "").ToLowerInvariant();
        (string expected, string? format, string? pattern) = name switch
        {
            "EmailAddress" => ("an email address", "email", "^[^@\\r\\n]+@[^@\\r\\n]+$"),
            "Url" => ("a URL of http, https or ftp", "uri", "^(?:[Hh][Tt][Tt][Pp][Ss]?|[Ff][Tt][Pp])://"),
            "Base64String" => ("text in base64", null, Base64),
            "Phone" => ("a phone number", null, null),
            "CreditCard" => ("a number of a credit card", null, null),
            "FileExtensions" => ($"the name of a file that ends in {string.Join(" or ", extensions.Split(',').Select(extension => "." + extension))}", null, Extensions(extensions)),
            _ => ($"one of {string.Join(", ", NamesOf(attribute))}", null, (string?)null),
        };
        AttributeRule.Refuse(attribute, target);
        string? stated = ErrorMessages.Of(attribute, target, extensions.Split(',').Aggregate("", (all, next) => all + (all.Length == 0 ? "" : ", ") + "." + next));
        return AttributeRule.OfValue(attribute, target) with
        {
            Keywords = (format is null ? Patterns(pattern) : Patterns(pattern).Append(new KeywordModel("Format", 0, Literal.String(format)))).ToEquatableArray(),
            Expected = stated ?? expected,
            Unstated = pattern is null ? $"[{name}]" : null,
        };
    }

    // Four characters stand for three bytes, white space may stand anywhere, and unused bits are zero.
    private const string Base64
        = "^[ \\t\\r\\n]*(?:[A-Za-z0-9+/][ \\t\\r\\n]*[A-Za-z0-9+/][ \\t\\r\\n]*[A-Za-z0-9+/][ \\t\\r\\n]*[A-Za-z0-9+/][ \\t\\r\\n]*)*"
        + "(?:[A-Za-z0-9+/][ \\t\\r\\n]*[AQgw][ \\t\\r\\n]*=[ \\t\\r\\n]*=[ \\t\\r\\n]*"
        + "|[A-Za-z0-9+/][ \\t\\r\\n]*[A-Za-z0-9+/][ \\t\\r\\n]*[AEIMQUYcgkosw048][ \\t\\r\\n]*=[ \\t\\r\\n]*)?$";

    private static string? Extensions(string extensions)
        => extensions.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or ',') && !extensions.Split(',').Contains("")
            ? $"\\.(?:{string.Join("|", extensions.Split(',').Select(extension => string.Concat(extension.Select(EitherCase))))})$"
            : null;

    private static string EitherCase(char c) => c is >= 'a' and <= 'z' ? $"[{char.ToUpperInvariant(c)}{c}]" : c.ToString();

    private static IEnumerable<string> NamesOf(AttributeData attribute)
        => (attribute.ConstructorArguments.FirstOrDefault().Value as INamedTypeSymbol)?.GetMembers().OfType<IFieldSymbol>()
            .Where(field => field.HasConstantValue).Select(field => field.Name) ?? [];

    private static EquatableArray<KeywordModel> Patterns(string? pattern)
        => pattern is null ? EquatableArray<KeywordModel>.Empty : new[] { KeywordModel.List("Patterns", [pattern]) }.ToEquatableArray();

    private static void RefuseOthers(AttributeData attribute, RuleTarget target)
    {
        if (!target.IsText)
        {
            throw target.NotEnforced(attribute, "values of that type are no text. Remove it, or take a string");
        }
    }
}
