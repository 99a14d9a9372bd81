using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Infrastructure;

/// <summary>Turns constants into those of the type that takes them, as C# does where one stands as a default.</summary>
internal static class Constants
{
    /// <summary>Returns a constant as one of a type; null where it has none, or while the code doesn't compile.</summary>
    public static object? As(object? value, ITypeSymbol type)
    {
        SpecialType target = Target(type);
        try
        {
            return (value, target) switch
            {
                (string, SpecialType.System_String) or (bool, SpecialType.System_Boolean) or (char, SpecialType.System_Char) => value,
                (string or bool or null, _) => null,
                (char character, _) => Number((ushort)character, target),
                _ => Number(value, target),
            };
        }
        catch (Exception exception) when (exception is OverflowException or InvalidCastException)
        {
            return null;
        }
    }

    /// <summary>Says whether a type has constants, null aside.</summary>
    public static bool Exist(ITypeSymbol type) => Target(type) is >= SpecialType.System_Boolean and <= SpecialType.System_String;

    private static SpecialType Target(ITypeSymbol type)
    {
        ITypeSymbol bare = type.IsValueType ? type.WithoutNull() : type;
        return bare is INamedTypeSymbol { EnumUnderlyingType: { } underlying } ? underlying.SpecialType : bare.SpecialType;
    }

    private static object? Number(object value, SpecialType target)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        return target switch
        {
            SpecialType.System_SByte => Convert.ToSByte(value, culture),
            SpecialType.System_Byte => Convert.ToByte(value, culture),
            SpecialType.System_Int16 => Convert.ToInt16(value, culture),
            SpecialType.System_UInt16 => Convert.ToUInt16(value, culture),
            SpecialType.System_Int32 => Convert.ToInt32(value, culture),
            SpecialType.System_UInt32 => Convert.ToUInt32(value, culture),
            SpecialType.System_Int64 => Convert.ToInt64(value, culture),
            SpecialType.System_UInt64 => Convert.ToUInt64(value, culture),
            SpecialType.System_Single => Convert.ToSingle(value, culture),
            SpecialType.System_Double => Convert.ToDouble(value, culture),
            SpecialType.System_Decimal => Convert.ToDecimal(value, culture),
            _ => null,
        };
    }
}
