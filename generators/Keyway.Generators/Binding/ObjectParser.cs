using System.Collections.Immutable;
using Keyway.Generators.Binding.Annotations;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Keyway.Generators.Binding;

/// <summary>Reads the members of an object, by the rules of System.Text.Json.</summary>
internal sealed class ObjectParser(INamedTypeSymbol type, BoundType bound, TypeBinder binder)
{
    private const string Json = "System.Text.Json.Serialization.";

    private readonly List<MemberModel> _members = [];
    private readonly Marks _marks = new();
    private bool _keepsInitialValues;

    // What the emitted method that reads has of its own.
    private readonly HashSet<string> _locals = new(StringComparer.Ordinal) { "reader", "members", "member", "at", "value" };

    public ObjectModel Parse()
    {
        IMethodSymbol? constructor = FindConstructor(out string? noInstance);
        _keepsInitialValues = InitialValues.AreKept(constructor, binder.Compilation, binder.CancellationToken);
        IReadOnlyList<IPropertySymbol> properties = Properties();
        JsonAttributes.RefuseIncluded(type);
        ImmutableArray<IParameterSymbol> parameters = constructor?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty;

        foreach (IPropertySymbol property in properties)
        {
            IParameterSymbol? parameter = parameters.FirstOrDefault(candidate => Matches(candidate, property, StringComparison.Ordinal))
                ?? parameters.FirstOrDefault(candidate => Matches(candidate, property, StringComparison.OrdinalIgnoreCase));
            if (TryParse(property, parameter, constructor) is { } member)
            {
                _members.Add(member);
            }
        }

        List<int> taken = [];
        foreach (IParameterSymbol parameter in parameters)
        {
            int index = FindMember(parameter.Name, StringComparison.Ordinal);
            index = index < 0 ? FindMember(parameter.Name, StringComparison.OrdinalIgnoreCase) : index;
            if (index < 0)
            {
                noInstance ??= $"its constructor takes '{parameter.Name}', and no public property of that name and type gives it back";
            }

            taken.Add(index);
        }

        noInstance ??= WhyNotMade(properties, constructor) ?? Marks.WhyNot(constructor);
        EquatableArray<RuleModel> typeRules = TypeRules(ref noInstance);
        if (Clash() is { } clash)
        {
            throw new UnbindableException($"two members of {TypeNames.Readable(type)} have the JSON name '{clash}'");
        }

        _marks.Add(type).Add(constructor);
        return new ObjectModel(
            TypeNames.Full(type),
            TypeNames.GeneratedNamespace(binder.Compilation),
            bound.Binding,
            bound.Type,
            type.Name,
            Descriptions.OfType(type, binder.CancellationToken),
            _marks.Ids,
            type.IsValueType,
            _members.ToEquatableArray(),
            (noInstance is null ? taken : []).ToEquatableArray(),
            noInstance)
        {
            TypeRules = typeRules,
        };
    }

    /// <summary>
    /// Chooses the constructor: the marked one, else the one without parameters, which every struct has, else the only
    /// public one.
    /// </summary>
    private IMethodSymbol? FindConstructor(out string? reason)
    {
        IMethodSymbol[] all = [.. type.InstanceConstructors.Where(binder.IsAccessible)];
        IMethodSymbol[] marked = [.. all.Where(candidate => candidate.FindAttribute(Json + "JsonConstructorAttribute") is not null)];
        IMethodSymbol[] open = [.. all.Where(candidate => candidate.DeclaredAccessibility == Accessibility.Public && !IsCopy(candidate))];
        IMethodSymbol? chosen = marked is [var stated] ? stated
            : marked.Length > 1 ? null
            : open.FirstOrDefault(candidate => candidate.Parameters.IsEmpty) ?? (open is [var only] ? only : null);
        reason = chosen is null ? "it has no public constructor to choose. Mark one with [JsonConstructor]" : null;
        return chosen;
    }

    private int FindMember(string parameter, StringComparison comparison)
        => _members.FindIndex(member =>
            member.Setting == MemberSetting.Constructor && string.Equals(member.Property.TrimStart('@'), parameter, comparison));

    private string? WhyNotMade(IReadOnlyList<IPropertySymbol> properties, IMethodSymbol? constructor)
    {
        for (INamedTypeSymbol? current = type; current is not null && !SetsRequired(constructor); current = current.BaseType)
        {
            ISymbol? unset = current.GetMembers().FirstOrDefault(
                member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }
                    && !_members.Exists(known => known.Setting == MemberSetting.Initializer && known.Property.TrimStart('@') == member.Name));
            if (unset is not null)
            {
                return $"its required member '{unset.Name}' is no public property, or the constructor takes it too. "
                    + "Mark the constructor with [SetsRequiredMembers], or make the member a public property without a parameter";
            }
        }

        if (_members.Count > 0 && !_members.Exists(member => member.IsRead))
        {
            return "its properties can only be read, so that nothing could be bound. Give them init or set accessors, or mark the "
                + "constructor that takes them with [JsonConstructor]";
        }

        // An accessor of a generic type can be declared, and fails when it is called.
        IPropertySymbol? generic = type.IsValueType ? null : properties.FirstOrDefault(property => property.ContainingType.IsGenericType
            && _members.Exists(known => known.Setting == MemberSetting.InitAccessor && known.Property.TrimStart('@') == property.Name));
        return generic is null ? null
            : $"its member '{generic.Name}' is inherited from a generic type and has an init accessor, which this version of Keyway "
                + "can't call. Give it a set accessor";
    }

    private static bool SetsRequired(IMethodSymbol? constructor)
        => constructor?.FindAttribute("System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute") is not null;

    private bool IsCopy(IMethodSymbol constructor)
        => type.IsRecord
            && constructor.Parameters.Length == 1
            && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type);

    /// <summary>Returns the public properties, those of base classes first; what is overridden or hidden stands once.</summary>
    private List<IPropertySymbol> Properties()
    {
        Stack<INamedTypeSymbol> chain = new();
        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            chain.Push(current);
        }

        List<IPropertySymbol> properties = [];
        foreach (INamedTypeSymbol current in chain)
        {
            foreach (IPropertySymbol property in current.GetMembers().OfType<IPropertySymbol>().InSourceOrder())
            {
                if (property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public }
                    && property.ExplicitInterfaceImplementations.IsEmpty)
                {
                    int hidden = properties.FindIndex(existing => existing.Name == property.Name);
                    if (hidden >= 0)
                    {
                        properties[hidden] = property;
                    }
                    else
                    {
                        properties.Add(property);
                    }
                }
            }
        }

        return properties;
    }

    private MemberModel? TryParse(IPropertySymbol property, IParameterSymbol? parameter, IMethodSymbol? constructor)
    {
        if (JsonAttributes.IsIgnored(property))
        {
            return property.IsRequired
                ? throw new UnbindableException($"{TypeNames.Display(property)} is required and has [JsonIgnore]")
                : null;
        }

        JsonAttributes.RefuseUnfollowed(property);

        bool canSet = property.SetMethod is { DeclaredAccessibility: Accessibility.Public };
        MemberSetting setting = parameter is not null ? MemberSetting.Constructor
            : !canSet ? MemberSetting.None
            : property.IsRequired && !SetsRequired(constructor) ? MemberSetting.Initializer
            : property.SetMethod!.IsInitOnly ? MemberSetting.InitAccessor
            : MemberSetting.Setter;
        bool isWritten = property.GetMethod is { DeclaredAccessibility: Accessibility.Public };
        BoundType output = BindMember(property, setting);
        BoundType input = BindInput(property, parameter, output);
        if (setting == MemberSetting.None && !isWritten)
        {
            return null;
        }

        if (Marks.WhyNot(property) is { } marked)
        {
            throw new UnbindableException($"{marked}, or mark the member with [JsonIgnore]");
        }

        _marks.Add(property).Add(property.Type);
        string name = JsonName(property);
        (string? value, string? json) = Default(property, parameter, input);
        IParameterSymbol? positional = parameter ?? Positional(property);
        RuleModel[] rules = setting == MemberSetting.None ? [] : Rules(property, positional, name);
        bool isRequired = property.FindAttribute(Json + "JsonRequiredAttribute") is not null
            || setting == MemberSetting.Initializer
            || parameter is { HasExplicitDefaultValue: false };
        if (rules.FirstOrDefault(rule => rule.ForbidsNull) is { } required && !isRequired)
        {
            // Whether absence can be valid, the initial value says; where that isn't known, the instance will.
            object? initial = parameter is not null ? parameter.ExplicitDefaultValue
                : _keepsInitialValues ? InitialValues.ConstantOf(property, binder.CancellationToken)
                : InitialValues.Unknown;
            isRequired = initial != InitialValues.Unknown && !RequiredRule.IsMetBy(required, initial);
            rules = initial == InitialValues.Unknown && isWritten ? [.. rules, RequiredRule.OfInstance(required)] : rules;
        }

        if (!isWritten && rules.Any(rule => rule.NeedsInstance))
        {
            throw new UnbindableException($"{TypeNames.Display(property)} has an annotation that is asked once there is an instance, and no public getter");
        }

        return new MemberModel(
            TypeNames.Escaped(property.Name),
            TypeNames.Escaped(Naming.Unique(Naming.CamelCase(property.Name), _locals)),
            name,
            input,
            output,
            setting,
            isWritten,
            isRequired,
            value,
            isRequired ? null : json,
            Descriptions.OfProperty(property, positional, binder.CancellationToken),
            TypeNames.Global(property.ContainingType),
            rules.ToEquatableArray());
    }

    /// <summary>Returns a property's JSON name. System.Text.Json inherits no attribute from what is overridden.</summary>
    public static string JsonName(IPropertySymbol property)
    {
        string name = property.FindAttribute(Json + "JsonPropertyNameAttribute")?.ConstructorArguments.FirstOrDefault().Value as string
            ?? Naming.CamelCase(property.Name);
        return property.OverriddenProperty is not { } overridden
                || overridden.FindAttribute(Json + "JsonIgnoreAttribute") is not null
                || JsonName(overridden) == name
            ? name
            : throw new UnbindableException(
                $"{TypeNames.Display(property)} overrides a property of another JSON name, and System.Text.Json would have both. "
                + "Give both the same [JsonPropertyName]");
    }

    // The properties of a record struct are set one by one, and their annotations still stand at its parameters.
    private IParameterSymbol? Positional(IPropertySymbol property)
        => property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(binder.CancellationToken) is ParameterSyntax
            ? property.ContainingType.InstanceConstructors.SelectMany(constructor => constructor.Parameters).FirstOrDefault(
                parameter => parameter.Name == property.Name && parameter.Locations.SequenceEqual(property.Locations))
            : null;

    private RuleModel[] Rules(IPropertySymbol property, IParameterSymbol? parameter, string name)
    {
        var target = new RuleTarget(property.Type, name, type, binder, _marks);
        IEnumerable<RuleModel> rules = RuleParser.Parse(property, target);
        return [.. parameter is null ? rules : rules.Concat(RuleParser.Parse(parameter, target with { MemberName = property.Name }))];
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

    /// <summary>Binds a member's type; where only that fails, a type of results still can't have it, and one of arguments may.</summary>
    private BoundType BindMember(IPropertySymbol property, MemberSetting setting)
    {
        try
        {
            return binder.Bind(property.OutputType());
        }
        catch (UnbindableException exception) when (setting != MemberSetting.None)
        {
            throw new UnbindableException(
                $"the member {TypeNames.Display(property)}: {exception.WithAdvice("Use a type that binds, or mark the member with [JsonIgnore]")}");
        }
        catch (UnbindableException exception)
        {
            return new BoundType(
                TypeNames.Global(property.Type),
                "",
                property.Type.IsValueType,
                UnwritableReason: $"{exception.WithAdvice("Use a type that binds")}, or mark the member with [JsonIgnore]");
        }
    }

    /// <summary>Binds the type of what goes in, which differs from that of what comes out in its nulls alone.</summary>
    private BoundType BindInput(IPropertySymbol property, IParameterSymbol? parameter, BoundType output)
        => output.Binding.Length == 0 ? output : binder.Bind(parameter?.InputType() ?? property.InputType());

    /// <summary>Returns the default that holds where arguments lack the member, as C# and as JSON.</summary>
    private (string? Value, string? Json) Default(IPropertySymbol property, IParameterSymbol? parameter, BoundType memberType)
    {
        if (parameter is { HasExplicitDefaultValue: true })
        {
            return ParameterDefaults.Of(parameter, memberType, _marks);
        }

        return (null, _keepsInitialValues ? InitialValues.Of(property, binder.CancellationToken) : null);
    }

    private static bool Matches(IParameterSymbol parameter, IPropertySymbol property, StringComparison comparison)
        => string.Equals(parameter.Name, property.Name, comparison)
            && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type);

    private string? Clash()
        => _members.GroupBy(member => member.JsonName, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Skip(1).Any())?.Key;
}
