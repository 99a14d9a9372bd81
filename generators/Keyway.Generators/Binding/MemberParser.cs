using Keyway.Generators.Binding.Annotations;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding;

/// <summary>Reads the members of one type.</summary>
internal sealed class MemberParser(INamedTypeSymbol type, IMethodSymbol? constructor, TypeBinder binder, Marks marks)
{
    private readonly bool _keepsInitialValues = InitialValues.AreKept(constructor, binder.Compilation, binder.CancellationToken);

    // What emitted methods have of their own, and what the names of a binding's other methods end in.
    private readonly HashSet<string> _locals = new(StringComparer.Ordinal) { "reader", "members", "member", "at", "value", "others", "exception" };
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal) { "Instance" };

    /// <summary>Reads a member; null where nothing could be read or written.</summary>
    /// <exception cref="UnbindableException">It can't be bound.</exception>
    public MemberModel? TryParse(MemberSymbol member)
    {
        JsonAttributes.RefuseUnfollowed(member.Symbol);
        bool isHidden = IsHidden(member);
        IParameterSymbol? parameter = isHidden || member.Ignored == IgnoreCondition.WhenReading
            ? null
            : ConstructorChoice.ParameterOf(member, constructor);
        MemberSetting setting = Setting(member, parameter, isHidden);
        if (setting == MemberSetting.None && member.Getter is null)
        {
            return null;
        }

        RefuseUnreachable(member, setting, isHidden);
        BoundType output = BindMember(member, setting);
        BoundType input = output.Binding.Length == 0 ? output : binder.Bind(parameter?.InputType() ?? member.InputType, member.Symbol);
        if (Marks.WhyNot(member.Symbol) is { } marked)
        {
            throw new UnbindableException($"{marked}, or mark the member with [JsonIgnore]");
        }

        if (member.Ignored == IgnoreCondition.WhenWritingNull && output is { IsValueType: true, IsNullable: false })
        {
            throw new UnbindableException(
                $"{TypeNames.Display(member.Symbol)} is ignored when it is null, which it never is. Use JsonIgnoreCondition.WhenWritingDefault");
        }

        marks.Add(member.Symbol).Add(member.Type);
        (string? value, string? json) = Default(member, parameter, input);
        IParameterSymbol? positional = parameter ?? ConstructorChoice.Positional(member.Symbol, binder);
        RuleModel[] rules = setting == MemberSetting.None ? [] : Rules(member, positional, input);
        bool isRequired = JsonAttributes.Has(member.Symbol, "JsonRequired")
            || setting == MemberSetting.Initializer
            || parameter is { HasExplicitDefaultValue: false };
        if (!isRequired && rules.FirstOrDefault(rule => rule.ForbidsNull) is { } required)
        {
            // Whether absence can be valid, the initial value says; where that isn't known, the instance will.
            object? initial = parameter is not null ? parameter.ExplicitDefaultValue
                : _keepsInitialValues ? InitialValues.TextOf(member, binder.CancellationToken)
                : InitialValues.Unknown;
            bool isUnknown = initial == InitialValues.Unknown;
            isRequired = !isUnknown && !RequiredRule.IsMetBy(required, initial);
            rules = isUnknown && member.Getter is not null ? [.. rules, RequiredRule.OfInstance(required)] : rules;
        }

        if (member.Getter is null && rules.Any(rule => rule.NeedsInstance))
        {
            throw new UnbindableException(
                $"{TypeNames.Display(member.Symbol)} has an annotation that is asked once there is an instance, and no public getter");
        }

        return new MemberModel(
            TypeNames.Escaped(member.Name),
            TypeNames.Escaped(Naming.Unique(Naming.CamelCase(member.Name), _locals)),
            member.JsonName,
            input,
            output,
            setting,
            member.Getter is not null,
            isRequired,
            value,
            isRequired ? null : json,
            Descriptions.OfMember(member.Symbol, positional, binder.CancellationToken),
            Access(member, isHidden),
            rules.ToEquatableArray())
        {
            Ignored = member.Ignored,
            Title = Descriptions.Title(member.Symbol) ?? (positional is null ? null : Descriptions.Title(positional)),
        };
    }

    /// <summary>Reads the member that keeps what no other member is called.</summary>
    /// <exception cref="UnbindableException">It can't.</exception>
    public MemberModel ParseExtension(MemberSymbol member)
    {
        bool isHidden = IsHidden(member);
        MemberSetting setting = Setting(member, ConstructorChoice.ParameterOf(member, constructor), isHidden);
        RefuseUnreachable(member, setting, isHidden);
        if (ExtensionMap(member.Type) is not { } map)
        {
            throw new UnbindableException(
                $"{TypeNames.Display(member.Symbol)} has [JsonExtensionData]. Make it a Dictionary<string, JsonElement>, a Dictionary<string, object> "
                + "or a JsonObject");
        }

        if (member.Getter is null || setting is MemberSetting.None or MemberSetting.Constructor or MemberSetting.Initializer)
        {
            throw new UnbindableException(
                $"{TypeNames.Display(member.Symbol)} has [JsonExtensionData], and nothing could read it and set it later. Give it get and set accessors, "
                + "and let neither the constructor take it nor be it required");
        }

        marks.Add(member.Symbol).Add(member.Type);
        var type = new BoundType(TypeNames.Annotated(member.Type), "", IsValueType: false);
        return new MemberModel(
            TypeNames.Escaped(member.Name), "others", "", type, type, setting, IsWritten: true, IsRequired: false, $"new {map}()", null, null, Access(member, isHidden),
            EquatableArray<RuleModel>.Empty);
    }

    /// <summary>Returns what is made for extension data where a member has none; null where it has no type for it.</summary>
    private static string? ExtensionMap(ITypeSymbol type)
        => type.Is("System.Text.Json.Nodes.JsonObject") ? "global::System.Text.Json.Nodes.JsonObject"
            : type is INamedTypeSymbol { Arity: 2, TypeArguments: [{ SpecialType: SpecialType.System_String }, { } value] } map
                && TypeNames.Metadata(map) is "System.Collections.Generic.Dictionary`2" or "System.Collections.Generic.IDictionary`2"
                && (value.SpecialType == SpecialType.System_Object || value.Is("System.Text.Json.JsonElement"))
                ? $"global::System.Collections.Generic.Dictionary<string, {TypeNames.Annotated(value)}>"
            : null;

    private MemberAccessModel Access(MemberSymbol member, bool isHidden)
        => new(
            Naming.Unique(member.Name, _ids),
            TypeNames.Annotated(member.Symbol.ContainingType.WithStatedNulls(binder.Compilation)),
            member.IsField,
            isHidden,
            member.Getter is { } getter && !binder.IsAccessible(getter));

    private MemberSetting Setting(MemberSymbol member, IParameterSymbol? parameter, bool isHidden)
        => parameter is not null ? MemberSetting.Constructor
            : member.Setter is null ? MemberSetting.None
            : member.IsRequired && !ConstructorChoice.SetsRequired(constructor) ? MemberSetting.Initializer
            : !binder.IsAccessible(member.Setter) ? MemberSetting.Accessor
            : !member.IsInitOnly ? MemberSetting.Setter
            : type.IsValueType ? MemberSetting.With
            : member.Symbol.ContainingType.IsGenericType && !isHidden ? MemberSetting.SecondInstance
            : MemberSetting.Accessor;

    /// <summary>Refuses what only an accessor of a generic type could read or set: that fails when it is called.</summary>
    private void RefuseUnreachable(MemberSymbol member, MemberSetting setting, bool isHidden)
    {
        bool canRead = member.Getter is null || binder.IsAccessible(member.Getter);
        if (member.Symbol.ContainingType.IsGenericType && (setting == MemberSetting.Accessor || !canRead))
        {
            throw new UnbindableException(
                $"{TypeNames.Display(member.Symbol)} belongs to a generic type, and "
                + (isHidden ? "is hidden by another member. Rename one of them" : "emitted code can't name its accessors. Make them internal or public"));
        }
    }

    /// <summary>Says whether emitted code would mean another member by the same name.</summary>
    private bool IsHidden(MemberSymbol member)
        => type.BaseTypesAndSelf()
            .TakeWhile(current => !SymbolEqualityComparer.Default.Equals(current, member.Symbol.ContainingType))
            .Any(current => current.GetMembers(member.Name).Any(binder.IsAccessible));

    private RuleModel[] Rules(MemberSymbol member, IParameterSymbol? parameter, BoundType input)
    {
        var target = new RuleTarget(member.Type, member.JsonName, type, binder, marks) { MemberName = member.Name };
        IEnumerable<RuleModel> rules = RuleParser.Parse(member.Symbol, target);
        rules = parameter is null ? rules : rules.Concat(RuleParser.Parse(parameter, target));
        return [.. input.IsOpaque ? rules.Select(rule => rule.WithoutSchema()) : rules];
    }

    /// <summary>Binds a member's type; where only that fails, a type of results still can't have it, and one of arguments may.</summary>
    private BoundType BindMember(MemberSymbol member, MemberSetting setting)
    {
        try
        {
            return binder.Bind(member.OutputType, member.Symbol);
        }
        catch (UnbindableException exception) when (setting != MemberSetting.None)
        {
            string reason = exception.WithAdvice("Use a type that binds, or mark the member with [JsonIgnore]");
            throw new UnbindableException($"the member {TypeNames.Display(member.Symbol)}: {reason}");
        }
        catch (UnbindableException exception)
        {
            return new BoundType(
                TypeNames.Global(member.Type),
                "",
                member.Type.IsValueType,
                UnwritableReason: $"{exception.WithAdvice("Use a type that binds")}, or mark the member with [JsonIgnore]");
        }
    }

    /// <summary>Returns the default that holds where arguments lack the member, as C# and as JSON.</summary>
    private (string? Value, string? Json) Default(MemberSymbol member, IParameterSymbol? parameter, BoundType bound)
        => parameter is { HasExplicitDefaultValue: true } ? ParameterDefaults.Of(parameter, bound, marks)
            : (null, _keepsInitialValues && !bound.IsForeign ? InitialValues.Of(member, binder) : null);
}
