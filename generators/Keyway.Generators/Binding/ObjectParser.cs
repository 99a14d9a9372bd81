using System.Collections.Immutable;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding;

/// <summary>Reads an object with its members, by the rules of System.Text.Json.</summary>
internal sealed class ObjectParser(INamedTypeSymbol type, BoundType bound, TypeBinder binder)
{
    // JsonUnmappedMemberHandling.
    private const int UnmappedSkip = 0;
    private const int UnmappedDisallow = 1;

    private readonly Marks _marks = new();

    public ObjectModel Parse()
    {
        IMethodSymbol? constructor = ConstructorChoice.Of(type, binder, out string? noInstance);
        IReadOnlyList<MemberSymbol> symbols = MemberList.Of(type);
        var parser = new MemberParser(type, constructor, binder, _marks);
        Dictionary<MemberSymbol, MemberModel> members = [];
        MemberModel? extension = null;
        foreach (MemberSymbol symbol in symbols.Where(symbol => symbol.Ignored != IgnoreCondition.Always))
        {
            if (JsonAttributes.Has(symbol.Symbol, "JsonExtensionData"))
            {
                extension = extension is null && JsonAttributes.Unmapped(type) != UnmappedDisallow ? parser.ParseExtension(symbol)
                    : throw new UnbindableException(
                        $"{TypeNames.Readable(type)} has [JsonExtensionData] twice, or disallows unmapped members as well. Keep one of them");
                continue;
            }

            if (parser.TryParse(symbol) is { } member)
            {
                members.Add(symbol, member);
            }
        }

        if (symbols.FirstOrDefault(symbol => symbol.IsRequired && symbol.Ignored != IgnoreCondition.Never && !IsSet(symbol, members, constructor)) is { } unset)
        {
            throw new UnbindableException($"{TypeNames.Display(unset.Symbol)} is required and has [JsonIgnore]");
        }

        List<string> arguments = [];
        foreach (IParameterSymbol parameter in constructor?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty)
        {
            string? argument = Argument(parameter, symbols, members, constructor);
            noInstance ??= argument is null
                ? $"its constructor takes '{parameter.Name}', and no public property of that name and type gives it back"
                : null;
            arguments.Add(argument ?? "");
        }

        noInstance ??= type.IsAbstract ? "it is abstract" : null;
        noInstance ??= WhyNotMade(members, constructor) ?? Marks.WhyNot(constructor);
        EquatableArray<RuleModel> typeRules = TypeRules(ref noInstance);
        _marks.Add(type).Add(constructor);
        return new ObjectModel(
            TypeNames.Closed(type),
            TypeNames.GeneratedNamespace(binder.Compilation),
            bound.Binding,
            bound.Type,
            TypeNames.InSchema(type),
            Descriptions.OfType(type, binder.CancellationToken),
            _marks.Ids,
            type.IsValueType,
            symbols.Where(members.ContainsKey).Select(symbol => members[symbol]).ToEquatableArray(),
            (noInstance is null ? arguments : []).ToEquatableArray(),
            extension,
            JsonAttributes.Unmapped(type) == UnmappedSkip,
            PolymorphicParser.IsVariant(type),
            noInstance)
        {
            TypeRules = typeRules,
        };
    }

    private EquatableArray<RuleModel> TypeRules(ref string? noInstance)
    {
        try
        {
            return RuleParser.OfType(type, binder, _marks);
        }
        catch (UnbindableException exception)
        {
            noInstance ??= exception.Message;
            return EquatableArray<RuleModel>.Empty;
        }
    }

    private static bool IsSet(MemberSymbol symbol, Dictionary<MemberSymbol, MemberModel> members, IMethodSymbol? constructor)
        => ConstructorChoice.SetsRequired(constructor) || (members.TryGetValue(symbol, out MemberModel? member) && member.IsRead);

    /// <summary>Returns what is passed for a parameter: what was read for its member, or its default where that is ignored.</summary>
    private string? Argument(
        IParameterSymbol parameter,
        IReadOnlyList<MemberSymbol> symbols,
        Dictionary<MemberSymbol, MemberModel> members,
        IMethodSymbol? constructor)
    {
        MemberSymbol[] named =
        [
            .. symbols.Where(symbol => SymbolEqualityComparer.Default.Equals(ConstructorChoice.ParameterOf(symbol, constructor), parameter)),
        ];
        MemberModel? read = named.Where(members.ContainsKey).Select(symbol => members[symbol])
            .FirstOrDefault(member => member.Setting == MemberSetting.Constructor);
        return read is not null ? read.Local
            : named.Length == 0 ? null
            : parameter.HasExplicitDefaultValue ? ParameterDefaults.Of(parameter, binder.Bind(parameter.InputType()), _marks).Value
            : parameter.Type.IsReferenceType && !parameter.InputType().IsNullable() ? "default!"
            : "default";
    }

    private string? WhyNotMade(Dictionary<MemberSymbol, MemberModel> members, IMethodSymbol? constructor)
    {
        ISymbol? unset = ConstructorChoice.SetsRequired(constructor) ? null : type.RequiredMembers().FirstOrDefault(
            symbol => !members.Any(known => known.Value.Setting == MemberSetting.Initializer && known.Key.Name == symbol.Name));
        if (unset is not null)
        {
            return $"its required member '{unset.Name}' is no public property, or the constructor takes it too. "
                + "Mark the constructor with [SetsRequiredMembers], or make the member a public property without a parameter";
        }

        if (members.Count > 0 && members.Values.All(member => !member.IsRead))
        {
            return "its properties can only be read, so that nothing could be bound. Give them init or set accessors, or mark the "
                + "constructor that takes them with [JsonConstructor]";
        }

        return members.Values.FirstOrDefault(member => member is { Setting: MemberSetting.SecondInstance, IsWritten: false }) is { } unseen
            ? $"its member '{unseen.Property}' belongs to a generic type and has an init accessor and no public get accessor, so that "
                + "nothing could tell what its initializer gave. Give it a get or a set accessor"
            : null;
    }
}
