using System.Globalization;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding;

/// <summary>Reads the annotations of System.ComponentModel.DataAnnotations.</summary>
internal static class RuleParser
{
    private const string Namespace = "System.ComponentModel.DataAnnotations.";

    /// <summary>Returns the rules of a parameter or member.</summary>
    /// <exception cref="UnbindableException">An annotation can't be enforced: what is declared must hold.</exception>
    public static EquatableArray<RuleModel> Parse(ISymbol symbol, ITypeSymbol type)
    {
        List<RuleModel> rules = [];
        foreach (AttributeData attribute in Annotations(symbol))
        {
            if (Parse(attribute, type) is { } rule)
            {
                rules.Add(rule);
            }
        }

        return rules.ToEquatableArray();
    }

    /// <summary>Returns the annotations of a symbol and of what it overrides: of each kind the nearest, as Validator has them.</summary>
    private static IEnumerable<AttributeData> Annotations(ISymbol symbol)
    {
        HashSet<ISymbol> kinds = new(SymbolEqualityComparer.Default);
        for (ISymbol? current = symbol; current is not null; current = Overridden(current))
        {
            AttributeData[] added =
            [
                .. current.GetAttributes().Where(
                    attribute => IsValidation(attribute.AttributeClass) && !kinds.Contains(attribute.AttributeClass!)),
            ];
            kinds.UnionWith(added.Select(attribute => attribute.AttributeClass!));
            foreach (AttributeData attribute in added)
            {
                yield return attribute;
            }
        }
    }

    private static ISymbol? Overridden(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => property.OverriddenProperty,
        IParameterSymbol { ContainingSymbol: IMethodSymbol { OverriddenMethod: { } overridden } } parameter
            => overridden.Parameters[parameter.Ordinal],
        _ => null,
    };

    /// <summary>Returns what is declared of a whole object and wouldn't be enforced; null where there is nothing.</summary>
    public static string? WhyNotEnforced(INamedTypeSymbol type)
    {
        if (type.AllInterfaces.Any(implemented => implemented.Is(Namespace + "IValidatableObject")))
        {
            return "it implements IValidatableObject, which this version of Keyway doesn't call. Check the values in the method";
        }

        try
        {
            for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
            {
                Parse(current, type);
            }

            return null;
        }
        catch (UnbindableException exception)
        {
            return exception.Message;
        }
    }

    /// <summary>Reads one annotation; null where it asks nothing.</summary>
    private static RuleModel? Parse(AttributeData attribute, ITypeSymbol type)
    {
        INamedTypeSymbol annotation = attribute.AttributeClass!;
        bool isString = type.SpecialType == SpecialType.System_String;
        bool isCollection = type is IArrayTypeSymbol or INamedTypeSymbol { IsGenericType: true, IsValueType: false };
        object?[] arguments = [.. attribute.ConstructorArguments.Select(argument => argument.Kind == TypedConstantKind.Array ? null : argument.Value)];

        // An author's own annotation may have any name, and means what only the author knows.
        switch (annotation.Is(Namespace + annotation.Name) ? annotation.Name : "")
        {
            case "RangeAttribute" when arguments is [int or double, int or double]:
                return Range(attribute, type, arguments);
            case "LengthAttribute" when arguments is [int least, int most] && (isString || isCollection):
                return Length(least, most);
            case "MinLengthAttribute" when arguments is [int least] && (isString || isCollection):
                return Length(least, int.MaxValue);
            case "MaxLengthAttribute" when arguments is ([] or [-1]) && (isString || isCollection):
                return null;
            case "MaxLengthAttribute" when arguments is [int most] && (isString || isCollection):
                return Length(0, most);
            case "StringLengthAttribute" when arguments is [int most] && isString:
                return Length(Named(attribute, "MinimumLength") as int? ?? 0, most);
            default:
                throw new UnbindableException(
                    $"the annotation [{annotation.Name.Replace("Attribute", "")}] on a {TypeNames.Readable(type)} isn't enforced by "
                    + "this version of Keyway, and what is declared must hold. Remove it and check the value in the method");
        }
    }

    private static RuleModel Range(AttributeData attribute, ITypeSymbol type, object?[] bounds)
    {
        bool minimumIsExclusive = Named(attribute, "MinimumIsExclusive") is true;
        bool maximumIsExclusive = Named(attribute, "MaximumIsExclusive") is true;
        ITypeSymbol number = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;
        if (!IsNumber(number))
        {
            throw new UnbindableException($"[Range] stands on a {TypeNames.Readable(type)}, which is no number");
        }

        if (bounds.Contains(double.NaN))
        {
            throw new UnbindableException(
                "[Range] has NaN as a bound, which no number is above or below. State a number, or an infinity where there is no bound");
        }

        // Bounds are compared as the annotation states them: in doubles where it states doubles, else in the widest integer.
        bool isDouble = bounds[0] is double || number.SpecialType is SpecialType.System_Single or SpecialType.System_Double;
        string? cast = isDouble
            ? number.SpecialType == SpecialType.System_Double ? null : "double"
            : number.SpecialType switch
            {
                SpecialType.System_Int32 or SpecialType.System_Decimal => null,
                SpecialType.System_UInt64 => "decimal",
                _ => "long",
            };
        string suffix = number.SpecialType switch
        {
            SpecialType.System_Int32 => "",
            SpecialType.System_UInt64 or SpecialType.System_Decimal => "m",
            _ => "L",
        };
        List<string> arguments = [.. bounds.Select(bound => Bound(bound, isDouble, suffix))];
        if (minimumIsExclusive || maximumIsExclusive)
        {
            arguments.Add(Literal.Boolean(minimumIsExclusive));
            arguments.Add(Literal.Boolean(maximumIsExclusive));
        }

        return new RuleModel(
            "Range",
            arguments.ToEquatableArray(),
            cast,
            new[]
            {
                Keyword(minimumIsExclusive ? "ExclusiveMinimum" : "Minimum", bounds[0]),
                Keyword(maximumIsExclusive ? "ExclusiveMaximum" : "Maximum", bounds[1]),
            }.OfType<KeywordModel>().ToEquatableArray());
    }

    /// <summary>Returns what a schema says of a bound; null where that is infinite, which JSON has no number for.</summary>
    private static KeywordModel? Keyword(string name, object? bound)
        => JsonLiteral.Constant(bound) is { } json
            ? new KeywordModel(name, Convert.ToDouble(bound, CultureInfo.InvariantCulture), Literal.String(json))
            : null;

    private static RuleModel Length(int least, int most)
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
        return new RuleModel(
            "Length", new[] { Number(least), upper }.ToEquatableArray(), null, keywords.ToEquatableArray());
    }

    private static string Bound(object? value, bool isDouble, string suffix)
        => isDouble ? Literal.Double(Convert.ToDouble(value, CultureInfo.InvariantCulture)) : Number((int)value!) + suffix;

    private static bool IsNumber(ITypeSymbol type)
        => type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;

    private static object? Named(AttributeData attribute, string name)
        => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value;

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static bool IsValidation(INamedTypeSymbol? type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.Is(Namespace + "ValidationAttribute"))
            {
                return true;
            }
        }

        return false;
    }
}
