using System.Globalization;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding.Annotations;

/// <summary>[Range], with bounds that are numbers or, of a stated type, text.</summary>
internal static class RangeRule
{
    public static RuleModel Parse(AttributeData attribute, RuleTarget target, object?[] arguments)
        => arguments switch
        {
            [int or double, int or double] => OfNumbers(attribute, target, arguments),
            [ITypeSymbol type, string minimum, string maximum] when IsNumber(type) => OfNumbers(
                attribute, target, [Number(attribute, target, type, minimum), Number(attribute, target, type, maximum)]),
            [ITypeSymbol type, string minimum, string maximum] when SymbolEqualityComparer.Default.Equals(type, target.Bare)
                => OfTimes(attribute, target, minimum, maximum),
            [ITypeSymbol type, string, string] => throw target.NotEnforced(
                attribute, $"it compares values as {TypeNames.Readable(type)}. State the type of the value itself, or of a number for a number"),
            _ => throw target.NotEnforced(attribute, "its bounds aren't constants. State them"),
        };

    private static RuleModel OfNumbers(AttributeData attribute, RuleTarget target, object?[] bounds)
    {
        ITypeSymbol number = target.Bare;
        if (!IsNumber(number))
        {
            throw new UnbindableException($"[Range] stands on a {TypeNames.Readable(target.Type)}, which is no number");
        }

        if (bounds.Contains(double.NaN))
        {
            throw new UnbindableException(
                "[Range] has NaN as a bound, which no number is above or below. State a number, or an infinity where there is no bound");
        }

        Order(attribute, target, Comparer<object?>.Default.Compare(AsDouble(bounds[0]), AsDouble(bounds[1])));

        // Bounds are compared as the annotation states them: in doubles where it states doubles, else in the widest integer.
        bool isDouble = bounds.OfType<double>().Any() || number.SpecialType is SpecialType.System_Single or SpecialType.System_Double;
        bool isDecimal = !isDouble && (bounds.OfType<decimal>().Any() || number.SpecialType is SpecialType.System_UInt64 or SpecialType.System_Decimal);

        // A float is compared in its own precision: 0.1f widened is more than 0.1, and nobody means that by [Range(0.0, 0.1)].
        bool isSingle = number.SpecialType == SpecialType.System_Single;
        string? cast = isDouble
            ? isSingle || number.SpecialType == SpecialType.System_Double ? null : "double"
            : isDecimal ? number.SpecialType == SpecialType.System_Decimal ? null : "decimal"
            : number.SpecialType == SpecialType.System_Int32 && bounds[0] is int ? null : "long";
        string Write(object? bound)
            => isSingle ? Literal.Constant((float)AsDouble(bound))
                : isDouble ? Literal.Double(AsDouble(bound))
                : isDecimal ? Literal.Constant(Convert.ToDecimal(bound, CultureInfo.InvariantCulture))
                : cast is null ? Literal.Constant(bound)
                : Literal.Constant(Convert.ToInt64(bound, CultureInfo.InvariantCulture));
        return Make(attribute, target, bounds, [.. bounds.Select(Write)]) with
        {
            Cast = cast,

            // What is just inside an exclusive bound may be that bound, once it is a float.
            Unstated = isSingle && (IsExclusive(attribute, "Minimum") || IsExclusive(attribute, "Maximum")) ? RuleTarget.Written(attribute) : null,
            Keywords = new[]
            {
                Keyword(attribute, "Minimum", bounds[0]),
                Keyword(attribute, "Maximum", bounds[1]),
            }.OfType<KeywordModel>().ToEquatableArray(),
        };
    }

    private static RuleModel OfTimes(AttributeData attribute, RuleTarget target, string minimum, string maximum)
    {
        (string Expression, IComparable Value)[] bounds = [.. new[] { minimum, maximum }.Select(text => RangeBounds.Parse(attribute, target, text))];
        Order(attribute, target, bounds[0].Value.CompareTo(bounds[1].Value));
        string from = IsExclusive(attribute, "Minimum") ? "more than" : "at least";
        string to = IsExclusive(attribute, "Maximum") ? "less than" : "at most";
        RuleModel rule = Make(attribute, target, [minimum, maximum], [.. bounds.Select(bound => bound.Expression)]);
        return rule with
        {
            Expected = rule.Expected ?? $"a value {from} {minimum} and {to} {maximum}",
            Unstated = $"[Range] from {minimum} to {maximum}",
        };
    }

    private static RuleModel Make(AttributeData attribute, RuleTarget target, object?[] bounds, List<string> arguments)
    {
        if (IsExclusive(attribute, "Minimum") || IsExclusive(attribute, "Maximum"))
        {
            arguments.Add(Literal.Boolean(IsExclusive(attribute, "Minimum")));
            arguments.Add(Literal.Boolean(IsExclusive(attribute, "Maximum")));
        }

        return new RuleModel("Range", arguments.ToEquatableArray(), null, EquatableArray<KeywordModel>.Empty)
        {
            Expected = ErrorMessages.Of(attribute, target, bounds),
        };
    }

    private static void Order(AttributeData attribute, RuleTarget target, int order)
    {
        if (order > 0 || (order == 0 && (IsExclusive(attribute, "Minimum") || IsExclusive(attribute, "Maximum"))))
        {
            throw target.NotEnforced(attribute, "no value is within its bounds. State the lower one first");
        }
    }

    /// <summary>Returns what a schema says of a bound; null where that is infinite, which JSON has no number for.</summary>
    private static KeywordModel? Keyword(AttributeData attribute, string name, object? bound)
        => JsonLiteral.Constant(bound) is { } json
            ? new KeywordModel(IsExclusive(attribute, name) ? "Exclusive" + name : name, AsDouble(bound), Literal.String(json))
            : null;

    private static object Number(AttributeData attribute, RuleTarget target, ITypeSymbol type, string text)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        bool isReal = type.SpecialType is SpecialType.System_Double or SpecialType.System_Single;
        if (isReal && double.TryParse(text, NumberStyles.Float, culture, out double real))
        {
            return real;
        }

        return !isReal && decimal.TryParse(text, type.SpecialType == SpecialType.System_Decimal ? NumberStyles.Float : NumberStyles.Integer, culture, out decimal number)
            ? number == Math.Truncate(number) && number >= long.MinValue && number <= long.MaxValue && type.SpecialType != SpecialType.System_Decimal
                ? (long)number
                : number
            : throw target.NotEnforced(attribute, $"its bound '{text}' is no {TypeNames.Readable(type)} of the invariant culture");
    }

    private static double AsDouble(object? bound) => Convert.ToDouble(bound, CultureInfo.InvariantCulture);

    private static bool IsExclusive(AttributeData attribute, string bound) => attribute.Named(bound + "IsExclusive") is true;

    private static bool IsNumber(ITypeSymbol type)
        => type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;
}
