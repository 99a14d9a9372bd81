using Keyway.Generators.Binding.Families;
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

        if (parameter.Type.WithoutNull() is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumType)
        {
            IFieldSymbol? field = enumType.GetMembers().OfType<IFieldSymbol>()
                .FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value));
            marks.Add(field);
            return field is null
                ? ($"({TypeNames.Global(enumType)})({Literal.Constant(value)})", null)
                : ($"{TypeNames.Global(enumType)}.{TypeNames.Escaped(field.Name)}", JsonLiteral.String(EnumFamily.NameOf(field)));
        }

        // A literal of a small integer has no suffix: the target's type decides.
        return (Literal.Constant(value), JsonLiteral.Constant(value));
    }
}
