using System.Text.Json;
using System.Text.RegularExpressions;
using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Differences.Meaning;

/// <summary><c>"+5"</c>, <c>"05"</c>, <c>".5"</c>, <c>"5."</c>, <c>"NaN"</c>; for integers of 128 bits <c>" 5 "</c> too.</summary>
internal sealed partial class NumberStringSpelling : Difference
{
    public override string Reason => "A number in a string is what is a number without it: RFC 8259, section 6.";

    public override bool IsStricter => true;

    public override JsonTree? Without(Place place)
        => NumberText.IsNumber(place.Type)
            && place.Node.Text is { } text
            && NumberText.Of(place.Node) is null
            && Spelling(place.Type).Match(text) is { Success: true } match
                ? JsonTree.Scalar(Number(match))
                : null;

    public override JsonTree? Provoke(Place place, Random random)
        => !NumberText.IsNumber(place.Type) || place.Node.Kind != JsonValueKind.Number
            ? null
            : JsonTree.String(random.Next(8) switch
            {
                0 or 1 => $"+{place.Node.Token.TrimStart('-')}",
                2 or 3 => place.Node.Token.StartsWith('-') ? $"-0{place.Node.Token[1..]}" : $"00{place.Node.Token}",
                4 => $"{place.Node.Token}.",
                5 => ".5",
                6 => $"{place.Node.Token}e",
                _ => random.Next(2) == 0 ? "NaN" : "-Infinity",
            });

    private static Regex Spelling(Type type)
        => NumberText.IsWide(type) ? Wide()
            : NumberText.IsSigned(type) ? Signed()
            : NumberText.IsInteger(type) ? Unsigned()
            : NumberText.IsFloat(type) ? Float()
            : Decimal();

    private static string Number(Match match)
    {
        string Part(string name, string without) => match.Groups[name].Value is { Length: > 0 } part ? part : without;
        string integer = Part("integer", "0").TrimStart('0');
        return match.Groups["name"].Success
            ? "0"
            : $"{match.Groups["minus"]}{(integer.Length == 0 ? "0" : integer)}.{Part("fraction", "0")}e{Part("exponent", "0")}"
                .Replace(".0e0", "", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\A(?:(?<minus>-)|\+)?(?<integer>[0-9]+)\z")]
    private static partial Regex Signed();

    // Its parser passes over blanks, and over NUL at the end.
    [GeneratedRegex(@"\A[\t-\r ]*(?:(?<minus>-)|\+)?(?<integer>[0-9]+)[\t-\r ]*\0*\z")]
    private static partial Regex Wide();

    [GeneratedRegex(@"\A(?<integer>[0-9]+)\z")]
    private static partial Regex Unsigned();

    [GeneratedRegex(@"\A(?:(?:(?<minus>-)|\+)?(?:(?<integer>[0-9]+)(?:\.(?<fraction>[0-9]*))?|\.(?<fraction>[0-9]+))(?:[eE](?<exponent>[+-]?[0-9]+))?|(?<name>NaN|-?Infinity))\z")]
    private static partial Regex Float();

    [GeneratedRegex(@"\A(?:(?<minus>-)|\+)?(?:(?<integer>[0-9]+)(?:\.(?<fraction>[0-9]*))?|\.(?<fraction>[0-9]+))(?:[eE](?<exponent>[+-]?[0-9]+))?\z")]
    private static partial Regex Decimal();
}
