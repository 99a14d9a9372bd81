using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Infrastructure;

/// <summary>Reads and writes what attributes are given.</summary>
internal static class AttributeArguments
{
    /// <summary>Returns a named argument; null where it isn't stated.</summary>
    public static object? Named(this AttributeData attribute, string name)
        => Argument(attribute, name) is { Kind: not TypedConstantKind.Array } constant ? constant.Value : null;

    /// <summary>Returns the elements of a named argument that is an array; null where it isn't stated, or is null.</summary>
    public static IReadOnlyList<TypedConstant>? NamedArray(this AttributeData attribute, string name)
        => Argument(attribute, name) is { Kind: TypedConstantKind.Array, IsNull: false } array ? array.Values : null;

    /// <summary>Returns the expression that makes the attribute anew, as it is written.</summary>
    public static string Creation(AttributeData attribute)
    {
        string arguments = string.Join(", ", attribute.ConstructorArguments.Select(Sure));
        string[] named = [.. attribute.NamedArguments.Select(argument => $"{TypeNames.Escaped(argument.Key)} = {Sure(argument.Value)}")];
        string initializer = named.Length == 0 ? "" : $" {{ {string.Join(", ", named)} }}";
        return $"new {TypeNames.Global(attribute.AttributeClass!)}({arguments}){initializer}";
    }

    /// <summary>Returns the types that the arguments name.</summary>
    public static IEnumerable<ITypeSymbol> NamedTypes(AttributeData attribute)
        => attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(argument => argument.Value)).SelectMany(TypesIn);

    /// <summary>Writes an argument as an expression of exactly its type.</summary>
    public static string Expression(TypedConstant constant)
        => constant.Kind switch
        {
            _ when constant.IsNull => "null",

            // Arguments may be compared as objects: the literal of a small integer alone would be an int.
            TypedConstantKind.Enum => $"({TypeNames.Global(constant.Type!)})({Literal.Constant(constant.Value)})",
            TypedConstantKind.Primitive when constant.Value is byte or sbyte or short or ushort
                => $"({TypeNames.Global(constant.Type!)})({Literal.Constant(constant.Value)})",
            TypedConstantKind.Type => $"typeof({TypeNames.Global((ITypeSymbol)constant.Value!)})",
            TypedConstantKind.Primitive => Literal.Constant(constant.Value),
            TypedConstantKind.Array => $"new {TypeNames.Global(constant.Type!)} {{ {string.Join(", ", constant.Values.Select(Sure))} }}",
            _ => "null",
        };

    private static TypedConstant Argument(AttributeData attribute, string name)
        => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value;

    // What the author wrote may be a null that the compiler was told not to mind.
    private static string Sure(TypedConstant constant) => constant.IsNull ? "null!" : Expression(constant);

    private static IEnumerable<ITypeSymbol> TypesIn(TypedConstant constant) => constant.Kind switch
    {
        _ when constant.IsNull => [],
        TypedConstantKind.Array => constant.Values.SelectMany(TypesIn),
        TypedConstantKind.Type => [(ITypeSymbol)constant.Value!],
        TypedConstantKind.Enum => [constant.Type!],
        _ => [],
    };
}
