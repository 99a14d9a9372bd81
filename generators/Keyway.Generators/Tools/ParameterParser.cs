using Keyway.Generators.Binding;
using Keyway.Generators.Binding.Annotations;
using Keyway.Generators.Infrastructure;
using Keyway.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Tools;

/// <summary>Reads parameters.</summary>
internal sealed class ParameterParser(TypeBinder binder, DocComment comment, Marks marks)
{
    // What the emitted struct that holds the arguments has of its own, what it inherits, and what it calls.
    private static readonly HashSet<string> s_reserved = new(StringComparer.Ordinal)
    {
        "Arguments", "AllNames", "Names", "Required", "NullIsAbsent", "Unknown", "IndexOf", "Initial", "Read", "TryReadToken",
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals",
        "Rules", "Annotations",
    };

    private readonly HashSet<string> _fields = new(StringComparer.Ordinal);

    /// <summary>Reads a parameter of an annotated method.</summary>
    /// <exception cref="RefusedException">No call could give it a value.</exception>
    public ParameterModel Parse(IParameterSymbol parameter)
        => Mark(parameter, binder, marks) is { } reason
                ? throw new RefusedException(DiagnosticIds.UnbindableParameter, $"its parameter '{parameter.Name}': {reason}")
            : parameter.Name.Length == 0 ? throw new RefusedException(DiagnosticIds.UnbindableParameter, "one of its parameters has no name. Give it one")
            : TryInject(parameter)
                ?? (parameter.FindAttribute(KnownNames.FromArgumentsAttribute) is not null ? Whole(parameter) : Argument(parameter));

    /// <summary>Takes note of what emitted code names for a parameter; what is returned says why it can't name it.</summary>
    public static string? Mark(IParameterSymbol parameter, TypeBinder binder, Marks marks)
    {
        TypedConstant key = parameter.FindAttribute(KnownNames.FromKeyedServicesAttribute)?.ConstructorArguments.FirstOrDefault() ?? default;
        ITypeSymbol? ofKey = key.Kind == TypedConstantKind.Type ? key.Value as ITypeSymbol : key.Type;
        marks.Add(parameter.Type).Add(ofKey);
        return ofKey is null || binder.IsAccessible(ofKey)
            ? Marks.WhyNot(parameter.Type) ?? Marks.WhyNot(ofKey)
            : $"its key names {TypeNames.Readable(ofKey)}, which isn't accessible. Make it internal or public";
    }

    /// <summary>Reads a parameter that is no argument; null where it is one.</summary>
    public static ParameterModel? TryInject(IParameterSymbol parameter)
    {
        ITypeSymbol input = parameter.InputType();
        bool isOptional = parameter.HasExplicitDefaultValue || input.NullableAnnotation == NullableAnnotation.Annotated;
        ITypeSymbol type = input.WithoutNull();
        string name = TypeNames.Global(type);
        string value = DefaultOf(parameter, type);

        if (parameter.FindAttribute(KnownNames.FromContextAttribute) is { } fromContext)
        {
            return new ParameterModel(
                parameter.Name,
                ParameterSource.ContextKey,
                name,
                Key: fromContext.ConstructorArguments.FirstOrDefault().Value as string,
                IsOptional: isOptional,
                Default: value);
        }

        if (parameter.FindAttribute(KnownNames.FromServicesAttribute) is not null)
        {
            return new ParameterModel(parameter.Name, ParameterSource.Service, name, IsOptional: isOptional, Default: value);
        }

        if (parameter.FindAttribute(KnownNames.FromKeyedServicesAttribute) is { } keyed)
        {
            TypedConstant key = keyed.ConstructorArguments.FirstOrDefault();
            return new ParameterModel(
                parameter.Name, ParameterSource.KeyedService, name, Key: AttributeArguments.Expression(key), IsOptional: isOptional, Default: value);
        }

        ParameterSource? source = type.Is(KnownNames.RuntimeContext) ? ParameterSource.Context
            : type.Is("System.Threading.CancellationToken") ? ParameterSource.CancellationToken
            : type.Is("System.IServiceProvider") ? ParameterSource.ServiceProvider
            : null;
        return source is { } found ? new ParameterModel(parameter.Name, found, name) : null;
    }

    /// <summary>Reads a parameter that takes the whole object of arguments.</summary>
    /// <exception cref="RefusedException">Its type is no object that binds.</exception>
    public ParameterModel Whole(ISymbol symbol, ITypeSymbol type, string name)
    {
        BoundType bound = Bind(symbol, type.WithNullableAnnotation(NullableAnnotation.NotAnnotated));
        return binder.Models.FirstOrDefault(model => model.Name == bound.Binding) is ObjectModel model
            ? new ParameterModel(
                name,
                ParameterSource.Arguments,
                bound.Type,
                Member: Member(name, name, bound, EquatableArray<RuleModel>.Empty),
                MemberNames: model.ReadMembers.Select(member => member.JsonName).ToEquatableArray(),
                TakesUnknown: model.Unknown is not null)
            : throw new RefusedException(
                DiagnosticIds.UnbindableParameter,
                $"'{symbol.Name}' takes the whole object of arguments, and {TypeNames.Readable(type)} is no record, class or struct with members");
    }

    /// <summary>Returns what an injected parameter is where nothing is there to inject, as C# of its own type.</summary>
    public static string DefaultOf(IParameterSymbol parameter, ITypeSymbol type)
        => parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: { } value } && (Constants.As(value, type) ?? value) is { } stated
                // Beside a value of its own type, a literal would decide the type of the whole expression.
                ? type.TypeKind == TypeKind.Enum || type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt16
                    ? $"({TypeNames.Global(type)})({Literal.Constant(stated)})"
                    : Literal.Constant(stated)
            : parameter.InputType().IsNullable() ? "null"
            : parameter.Type.IsReferenceType ? "null!" : "default";

    private ParameterModel Whole(IParameterSymbol parameter)
    {
        Enforce(parameter, () =>
        {
            RuleParser.RefuseAny(parameter, new RuleTarget(parameter.Type, parameter.Name, null, binder, marks));
            return EquatableArray<RuleModel>.Empty;
        });
        return Whole(parameter, parameter.InputType(), parameter.Name);
    }

    private ParameterModel Argument(IParameterSymbol parameter)
    {
        BoundType bound = Bind(parameter, parameter.InputType());
        string? renamed = parameter.FindAttribute(KnownNames.ArgumentAttribute)?.Named("Name") as string;
        (string? value, string? json) = parameter.HasExplicitDefaultValue ? ParameterDefaults.Of(parameter, bound, marks) : (null, null);
        string name = DeclarationRules.CheckArgumentName(renamed ?? parameter.Name);
        var target = new RuleTarget(parameter.Type, name, null, binder, marks);
        EquatableArray<RuleModel> rules = Enforce(parameter, () => RuleParser.Parse(parameter, target));
        rules = bound.IsOpaque ? rules.Select(rule => rule.WithoutSchema()).ToEquatableArray() : rules;
        object? initial = parameter.HasExplicitDefaultValue ? parameter.ExplicitDefaultValue : null;
        bool isRequired = rules.FirstOrDefault(rule => rule.ForbidsNull) is { } required
            ? !RequiredRule.IsMetBy(required, initial)
            : !parameter.HasExplicitDefaultValue && !bound.IsNullable;
        MemberModel member = Member(parameter.Name, name, bound, rules) with
        {
            IsRequired = isRequired,
            Default = value,
            JsonDefault = isRequired ? null : json,
            Title = Descriptions.Title(parameter),
            Description = Descriptions.OfParameter(parameter, comment),
        };
        return new ParameterModel(parameter.Name, ParameterSource.Argument, bound.Type, Member: member);
    }

    private BoundType Bind(ISymbol parameter, ITypeSymbol type)
    {
        try
        {
            BoundType bound = binder.Bind(type);
            return bound.UnreadableReason is null ? bound : throw new UnbindableException(
                $"the type {TypeNames.Readable(type)} can't be read: {bound.UnreadableReason}");
        }
        catch (UnbindableException exception)
        {
            string reason = exception.WithAdvice(
                "Take it from the context ([FromContext]) or from services ([FromServices]), use a type that binds, or leave it to a "
                + "JsonSerializerContext ([assembly: JsonFallback])");
            throw new RefusedException(DiagnosticIds.UnbindableParameter, $"its parameter '{parameter.Name}': {reason}");
        }
    }

    private static EquatableArray<RuleModel> Enforce(IParameterSymbol parameter, Func<EquatableArray<RuleModel>> parse)
    {
        try
        {
            return parse();
        }
        catch (UnbindableException exception)
        {
            throw new RefusedException(DiagnosticIds.UnbindableParameter, $"its parameter '{parameter.Name}': {exception.Message}");
        }
    }

    private MemberModel Member(string name, string jsonName, BoundType bound, EquatableArray<RuleModel> rules)
        => new(
            TypeNames.Escaped(char.ToUpperInvariant(name[0]) + name.Substring(1)),
            TypeNames.Escaped(Field(name)),
            jsonName,
            bound,
            bound,
            MemberSetting.Setter,
            IsWritten: false,
            IsRequired: true,
            Default: null,
            JsonDefault: null,
            Description: null,
            new MemberAccessModel(name),
            rules);

    // A field hides the binding of its name, which the same struct may call.
    private string Field(string name) => Naming.Unique(name.EndsWith("Binding", StringComparison.Ordinal) ? name + "_" : name, _fields, s_reserved);
}
