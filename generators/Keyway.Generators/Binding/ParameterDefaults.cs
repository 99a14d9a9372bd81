using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding;

/// <summary>Writes the defaults of parameters.</summary>
internal static class ParameterDefaults
{
    /// <summary>Returns a default as C# and, where it is a constant other than null, as JSON.</summary>
    public static (string Value, string? Json) Of(IParameterSymbol parameter, BoundType type, Marks marks)
    {
        object? value = Constants.As(parameter.ExplicitDefaultValue, parameter.Type);
        if (value is null)
        {
            return (type.Initial, null);
        }

        string? json = type.IsForeign ? null : JsonDefaults.Of(value, parameter.Type);
        if (parameter.Type.WithoutNull() is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumType)
        {
            IFieldSymbol? field = JsonDefaults.FieldOf(enumType, value);
            marks.Add(field);
            return field is null
                ? ($"({TypeNames.Global(enumType)})({Literal.Constant(value)})", json)
                : ($"{TypeNames.Global(enumType)}.{TypeNames.Escaped(field.Name)}", json);
        }

        // A literal of a small integer has no suffix: the target's type decides.
        return (Literal.Constant(value), json);
    }
}
