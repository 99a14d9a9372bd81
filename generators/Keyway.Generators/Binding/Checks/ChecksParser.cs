using Keyway.Generators.Binding.Annotations;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding.Checks;

/// <summary>Reads what annotations ask of the instances of a type that System.Text.Json makes.</summary>
internal sealed class ChecksParser(ITypeSymbol type, string name, TypeBinder binder)
{
    private readonly Marks _marks = new();
    private readonly HashSet<string> _locals = new(StringComparer.Ordinal);

    /// <exception cref="UnbindableException">An annotation can't be enforced: what is declared must hold.</exception>
    public ChecksModel Parse()
    {
        List<MemberModel> members = [];
        List<WithinModel> within = [];
        foreach (ISymbol symbol in ReadableMembers.Of(type))
        {
            RuleModel[] rules = [.. Rules(symbol)];
            if (!ReadableMembers.IsReadable(symbol))
            {
                _ = rules.Length == 0 ? true : throw new UnbindableException($"{TypeNames.Display(symbol)} has an annotation, and no public getter to ask");
                continue;
            }

            WithinModel? inner = InstanceChecks.Within(ReadableMembers.TypeOf(symbol), binder);
            if (rules.Length > 0 || inner is not null)
            {
                members.Add(Member(symbol, rules));
            }

            if (inner is not null)
            {
                within.Add(inner with { Member = symbol.Name });
            }
        }

        _marks.Add(type);
        return new ChecksModel(
            Content(members),
            within.ToEquatableArray(),
            InstanceChecks.ElementsOf(type, binder),
            InstanceChecks.Derived(type)
                .Where(binder.IsAccessible)
                .Select(derived => InstanceChecks.Within(derived.WithNullableAnnotation(NullableAnnotation.NotAnnotated), binder))
                .OfType<WithinModel>()
                .Where(derived => derived.Checks is not null)
                .Select(derived => new DerivedChecksModel(derived.Type, derived.Checks!))
                .ToEquatableArray());
    }

    private ObjectModel Content(List<MemberModel> members)
        => new(
            TypeNames.Closed(type) + "+checks",
            TypeNames.GeneratedNamespace(binder.Compilation),
            name,
            TypeNames.Annotated(type),
            TypeNames.InSchema(type),
            null,
            _marks.Ids,
            type.IsValueType,
            members.ToEquatableArray(),
            EquatableArray<string>.Empty,
            Extension: null,
            SkipsUnknown: false,
            IsVariant: false,
            NoInstanceReason: null)
        {
            TypeRules = type is INamedTypeSymbol named
                ? RuleParser.OfType(named, binder, _marks).Select(rule => rule.WithoutSchema()).ToEquatableArray()
                : EquatableArray<RuleModel>.Empty,
        };

    private IEnumerable<RuleModel> Rules(ISymbol symbol)
    {
        var target = new RuleTarget(ReadableMembers.TypeOf(symbol), symbol.Name, type as INamedTypeSymbol, binder, _marks) { MemberName = symbol.Name };
        IEnumerable<RuleModel> rules = RuleParser.Parse(symbol, target);
        return (ConstructorChoice.Positional(symbol, binder) is { } parameter ? rules.Concat(RuleParser.Parse(parameter, target)) : rules)
            .Select(rule => rule.WithoutSchema());
    }

    private MemberModel Member(ISymbol symbol, RuleModel[] rules)
    {
        if (Marks.WhyNot(symbol) is { } marked)
        {
            throw new UnbindableException(marked);
        }

        _marks.Add(symbol);
        ITypeSymbol value = ReadableMembers.TypeOf(symbol);
        var bound = new BoundType(TypeNames.Annotated(value), "", value.IsValueType, value.IsNullable());
        return new MemberModel(
            TypeNames.Escaped(symbol.Name),
            TypeNames.Escaped(Naming.Unique(Naming.CamelCase(symbol.Name), _locals)),
            symbol.Name,
            bound,
            bound,
            MemberSetting.Setter,
            IsWritten: true,
            IsRequired: false,
            Default: null,
            JsonDefault: null,
            Description: null,
            new MemberAccessModel(symbol.Name),
            rules.ToEquatableArray());
    }
}
