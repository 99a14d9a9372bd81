using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding.Families;

/// <summary>Signed and unsigned integers of 8 to 128 bits.</summary>
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
            _ when type.Is("System.Int128") => "global::System.Int128",
            _ when type.Is("System.UInt128") => "global::System.UInt128",
            _ => null,
        };
        return name is null ? null : new BoundType(name, $"IntegerBinding<{name}>", IsValueType: true, IsKey: true) { IsToken = true, IsText = true };
    }
}
