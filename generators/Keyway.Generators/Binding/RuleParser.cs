using Keyway.Generators.Binding.Annotations;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding;

/// <summary>Reads the annotations of System.ComponentModel.DataAnnotations.</summary>
internal static class RuleParser
{
    public const string Namespace = "System.ComponentModel.DataAnnotations.";

    /// <summary>The type of every annotation, as emitted code names it.</summary>
    public const string ValidationAttribute = "global::" + Namespace + "ValidationAttribute";

    /// <summary>Returns the rules of a parameter or member.</summary>
    /// <exception cref="UnbindableException">An annotation can't be enforced: what is declared must hold.</exception>
    public static EquatableArray<RuleModel> Parse(ISymbol symbol, RuleTarget target)
    {
        RuleTarget named = target with
        {
            DisplayName = symbol.FindAttribute(Namespace + "DisplayAttribute") is { } display && display.Named("ResourceType") is null
                ? display.Named("Name") as string ?? target.Name
                : target.Name,
        };
        return Annotations(symbol).Select(attribute => Parse(attribute, named)).OfType<RuleModel>().ToEquatableArray();
    }

    /// <summary>Says whether a symbol has annotations, or a type checks itself.</summary>
    public static bool HasAny(ISymbol symbol)
        => Annotations(symbol).Any() || (symbol is ITypeSymbol type && type.AllInterfaces.Any(IsValidatable));

    /// <summary>Returns the rules of a whole object: those of its type, and its own.</summary>
    /// <exception cref="UnbindableException">An annotation can't be enforced: what is declared must hold.</exception>
    public static EquatableArray<RuleModel> OfType(INamedTypeSymbol type, TypeBinder binder, Marks marks)
    {
        var target = new RuleTarget(type, type.Name, type, binder, marks);
        List<RuleModel> rules = [.. Annotations(type).Select(attribute => Parse(attribute, target)).OfType<RuleModel>().Select(AttributeRule.OfType)];
        if (type.AllInterfaces.Any(IsValidatable))
        {
            rules.Add(new RuleModel("Self", EquatableArray<string>.Empty, null, EquatableArray<KeywordModel>.Empty)
            {
                NeedsInstance = true,
                NeedsServices = true,
                Unstated = "IValidatableObject",
            });
        }

        return rules.ToEquatableArray();
    }

    /// <summary>Says that a parameter which takes the whole object has no annotations of its own.</summary>
    /// <exception cref="UnbindableException">It has.</exception>
    public static void RefuseAny(IParameterSymbol parameter, RuleTarget target)
    {
        if (Annotations(parameter).FirstOrDefault() is { } attribute)
        {
            throw target.NotEnforced(attribute, "the parameter takes the whole object of arguments. Annotate its type, or its members");
        }
    }

    /// <summary>
    /// Returns the annotations of a symbol and of what it overrides, as Validator has them: of one class those of the nearest
    /// declaration, unless the class says by its TypeId that each is a thing of its own. Of several on one declaration Validator
    /// takes the last; here all of them hold.
    /// </summary>
    private static IEnumerable<AttributeData> Annotations(ISymbol symbol)
    {
        HashSet<ISymbol> kinds = new(SymbolEqualityComparer.Default);
        for (ISymbol? current = symbol; current is not null; current = Overridden(current))
        {
            AttributeData[] added =
            [
                .. current.GetAttributes().Where(
                    attribute => attribute.AttributeClass.IsOrDerivesFrom(Namespace + "ValidationAttribute") && !kinds.Contains(attribute.AttributeClass!)),
            ];
            kinds.UnionWith(added.Select(attribute => attribute.AttributeClass!).Where(kind => !HasTypeId(kind)));
            foreach (AttributeData attribute in added)
            {
                yield return attribute;
            }
        }
    }

    // What an override returns isn't known; it mostly is the annotation itself.
    private static bool HasTypeId(INamedTypeSymbol annotation)
        => annotation.BaseTypesAndSelf().Any(current => current.GetMembers("TypeId").OfType<IPropertySymbol>().Any(property => property.IsOverride));

    private static bool IsValidatable(INamedTypeSymbol implemented) => implemented.Is(Namespace + "IValidatableObject");

    private static ISymbol? Overridden(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => property.OverriddenProperty,
        IParameterSymbol { ContainingSymbol: IMethodSymbol { OverriddenMethod: { } overridden } } parameter
            => overridden.Parameters[parameter.Ordinal],
        INamedTypeSymbol type => type.BaseType,
        _ => null,
    };

    /// <summary>Reads one annotation; null where it asks nothing.</summary>
    private static RuleModel? Parse(AttributeData attribute, RuleTarget target)
    {
        INamedTypeSymbol annotation = attribute.AttributeClass!;
        object?[] arguments = [.. attribute.ConstructorArguments.Select(argument => argument.Kind == TypedConstantKind.Array ? null : argument.Value)];

        // An author's own annotation may have any name, and means what only the author knows.
        RuleModel? rule = (annotation.Is(Namespace + annotation.Name) ? annotation.Name : "", arguments) switch
        {
            ("RangeAttribute", _) => RangeRule.Parse(attribute, target, arguments),
            ("LengthAttribute" or "MinLengthAttribute" or "MaxLengthAttribute" or "StringLengthAttribute", _)
                => LengthRule.Parse(attribute, target, arguments),
            ("RegularExpressionAttribute", [string pattern]) => TextRules.Pattern(attribute, target, pattern),
            ("AllowedValuesAttribute" or "DeniedValuesAttribute", _) => ValuesRule.Parse(attribute, target),
            ("RequiredAttribute", _) => RequiredRule.Parse(attribute, target),
            ("DataTypeAttribute", _) => null,
            ("EmailAddressAttribute" or "UrlAttribute" or "Base64StringAttribute" or "PhoneAttribute" or "CreditCardAttribute"
                or "FileExtensionsAttribute" or "EnumDataTypeAttribute", _) => TextRules.Attribute(attribute, target),
            ("CompareAttribute", [string other]) => CompareRule.Parse(attribute, target, other),
            ("CustomValidationAttribute", [INamedTypeSymbol type, string method]) => MethodRule.Parse(attribute, target, type, method),
            ("", _) => AttributeRule.Parse(attribute, target),
            _ => throw target.NotEnforced(attribute, "its arguments can't be followed. Remove it and check the value in the method"),
        };
        return rule is null ? null : rule with { Annotation = RuleTarget.Written(attribute) };
    }
}
