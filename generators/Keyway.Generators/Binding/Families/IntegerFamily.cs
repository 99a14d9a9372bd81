using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding.Families;

/// <summary>Signed and unsigned integers of 8 to 64 bits.</summary>
internal sealed class IntegerFamily : ITypeFamily
{
    public BoundType? TryBind(ITypeSymbol type, TypeBinder binder)
    {
        string? name = type.SpecialType switch
        {
            SpecialType.System_SByte => "sbyte",
            SpecialType.System_Byte => "byte",
            SpecialType.System_Int16 => "short",
            SpecialType.System_UInt16 => "ushort",
            SpecialType.System_Int32 => "int",
            SpecialType.System_UInt32 => "uint",
            SpecialType.System_Int64 => "long",
            SpecialType.System_UInt64 => "ulong",
            _ => null,
        };
        return name is null ? null : new BoundType(name, $"IntegerBinding<{name}>", IsValueType: true);
    }
}
