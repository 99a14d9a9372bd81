using System.Globalization;
using Keyway.Generators.Binding.Families;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Keyway.Generators.Binding.Annotations;

/// <summary>
/// [AllowedValues] and [DeniedValues]. Validator compares boxed values, so that an int never equals a long; here constants
/// become what the value's own type makes of them, and one that this type hasn't got is refused.
/// </summary>
internal static class ValuesRule
{
    public static RuleModel Parse(AttributeData attribute, RuleTarget target)
    {
        bool isAllowed = RuleTarget.Short(attribute) == "AllowedValues";
        TypedConstant list = attribute.ConstructorArguments.FirstOrDefault();
        TypedConstant[] constants = list is { Kind: TypedConstantKind.Array, IsNull: false } ? [.. list.Values] : [];
        if (constants.Length == 0 && isAllowed)
        {
            throw target.NotEnforced(attribute, "it allows no value at all. State those that it allows");
        }

        (string Expression, string Json, string Shown)[] values = [.. constants.SelectMany(constant => Values(attribute, target, constant)).Distinct()];
        string shown = string.Join(", ", values.Select(value => value.Shown));

        // A flag may be written twice, with a comma between. What a float makes of a number beside a value is that value.
        bool isUnstated = !isAllowed && target.Bare.FindAttribute("System.FlagsAttribute") is not null;
        bool isRounded = !isAllowed && target.Bare.SpecialType == SpecialType.System_Single;
        return new RuleModel(
            isAllowed ? "Allowed" : "Denied",
            EquatableArray<string>.Empty,
            null,
            values.Length == 0 || isUnstated
                ? EquatableArray<KeywordModel>.Empty
                : new[] { KeywordModel.List(isAllowed ? "Allowed" : "Denied", values.Select(value => value.Json).Distinct()) }.ToEquatableArray())
        {
            TakesNull = true,
            RefusesNull = isAllowed != values.Any(value => value.Json == "null"),
            Unstated = isUnstated || isRounded ? $"[DeniedValues] of {shown}" : null,
            Constant = $"[{string.Join(", ", values.Select(value => value.Expression).Distinct())}]",
            Expected = ErrorMessages.Of(attribute, target) ?? (isAllowed ? $"one of {shown}" : $"none of {shown}"),
        };
    }

    private static IEnumerable<(string Expression, string Json, string Shown)> Values(
        AttributeData attribute, RuleTarget target, TypedConstant constant)
    {
        if (constant.IsNull && target.Type.IsNullable())
        {
            return [("null", "null", "null")];
        }

        if (constant.Kind == TypedConstantKind.Enum && SymbolEqualityComparer.Default.Equals(constant.Type, target.Bare))
        {
            IFieldSymbol[] names = [.. target.Bare.GetMembers().OfType<IFieldSymbol>().Where(field => Equals(field.ConstantValue, constant.Value))];
            return names.Length == 0
                ? throw Other(attribute, target, constant)
                : names.Select(name => (Named(target, names[0]), JsonLiteral.String(EnumFamily.NameOf(name)), EnumFamily.NameOf(name)));
        }

        object? value = constant.Kind == TypedConstantKind.Primitive && target.Bare.TypeKind != TypeKind.Enum
            ? Constants.As(constant.Value, target.Bare)
            : null;
        return value is not null && IsSame(constant.Value!, value) && JsonLiteral.Constant(value) is { } json
            ? [(Literal.Constant(value), json, value as string ?? json)]
            : throw Other(attribute, target, constant);
    }

    private static string Named(RuleTarget target, IFieldSymbol field)
    {
        target.Marks.Add(field);
        return $"{TypeNames.Global(target.Bare)}.{TypeNames.Escaped(field.Name)}";
    }

    // 1.5 is no int, and 300 no byte; what a float makes of 0.1 is what it always makes of it.
    private static bool IsSame(object stated, object value)
        => value is float || stated is string or bool || (stated is char ? value is char : AsDouble(stated).Equals(AsDouble(value)));

    private static double AsDouble(object number) => Convert.ToDouble(number, CultureInfo.InvariantCulture);

    private static UnbindableException Other(AttributeData attribute, RuleTarget target, TypedConstant constant)
        => target.NotEnforced(
            attribute, $"{constant.ToCSharpString()} is no {TypeNames.Readable(target.Type)}, so that no value ever equals it. State values of that type");
}
