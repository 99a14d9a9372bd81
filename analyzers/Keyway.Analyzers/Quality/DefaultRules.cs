using System.Globalization;
using System.Text.RegularExpressions;
using Keyway.Generators;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Quality;

/// <summary>Asks annotations of constants, where their verdict is certain; what isn't, is met.</summary>
internal static class DefaultRules
{
    private const string Namespace = "System.ComponentModel.DataAnnotations.";
    private static readonly TimeSpan s_timeout = TimeSpan.FromMilliseconds(100);

    /// <summary>Says whether there is a verdict on some constants.</summary>
    public static bool Knows(AttributeData annotation) => NameOf(annotation) is not null;

    /// <summary>Says whether a constant meets an annotation.</summary>
    public static bool IsMetBy(AttributeData annotation, object? value)
    {
        object?[] arguments = [.. annotation.ConstructorArguments.Select(argument => argument.Kind == TypedConstantKind.Array ? null : argument.Value)];
        return (NameOf(annotation), value, arguments) switch
        {
            ("RequiredAttribute", null, _) => false,
            ("RequiredAttribute", string text, _) => annotation.Named("AllowEmptyStrings") is true || text.Trim().Length > 0,
            ("AllowedValuesAttribute", _, _) => Values(annotation).Any(allowed => AreSame(allowed, value)),
            ("DeniedValuesAttribute", _, _) => !Values(annotation).Any(denied => AreSame(denied, value)),
            (_, null, _) => true,
            ("RangeAttribute", _, [int or double, int or double]) => Number(value) is not { } number || IsWithin(annotation, number, arguments),
            ("LengthAttribute", string text, [int least, int most]) => Length(text) >= least && Length(text) <= most,
            ("MinLengthAttribute", string text, [int least]) => Length(text) >= least,
            ("MaxLengthAttribute", string text, [int and > 0 and var most]) => Length(text) <= (int)most,
            ("StringLengthAttribute", string text, [int most]) => Length(text) <= most && Length(text) >= (annotation.Named("MinimumLength") as int? ?? 0),
            ("RegularExpressionAttribute", string { Length: > 0 } text, [string pattern]) => Matches(pattern, text),
            _ => true,
        };
    }

    private static string? NameOf(AttributeData annotation)
        => annotation.AttributeClass is { Name: "RequiredAttribute" or "AllowedValuesAttribute" or "DeniedValuesAttribute" or "RangeAttribute" or "LengthAttribute"
            or "MinLengthAttribute" or "MaxLengthAttribute" or "StringLengthAttribute" or "RegularExpressionAttribute" } type && type.Is(Namespace + type.Name)
            ? type.Name
            : null;

    private static bool IsWithin(AttributeData annotation, double value, object?[] bounds)
    {
        (double least, double most) = (Number(bounds[0])!.Value, Number(bounds[1])!.Value);
        return (annotation.Named("MinimumIsExclusive") is true ? value > least : value >= least)
            && (annotation.Named("MaximumIsExclusive") is true ? value < most : value <= most);
    }

    private static IEnumerable<object?> Values(AttributeData annotation)
        => annotation.ConstructorArguments is [{ Kind: TypedConstantKind.Array, IsNull: false } values] ? values.Values.Select(value => value.Value) : [];

    private static bool AreSame(object? one, object? other)
        => Equals(one, other) || (Number(one) is { } number && Number(other) is { } same && number.Equals(same));

    private static double? Number(object? value)
        => value is sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal
            ? Convert.ToDouble(value, CultureInfo.InvariantCulture)
            : null;

    // Schemas count code points.
    private static int Length(string text) => text.Length - text.Where((c, i) => i > 0 && char.IsSurrogatePair(text[i - 1], c)).Count();

    private static bool Matches(string pattern, string text)
    {
        try
        {
            Match match = Regex.Match(text, pattern, RegexOptions.None, s_timeout);
            return match.Success && match.Index == 0 && match.Length == text.Length;
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            return true;
        }
    }
}
