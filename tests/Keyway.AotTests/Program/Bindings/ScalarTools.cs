using System.Globalization;
using System.Text.Json.Serialization;

namespace Keyway.AotTests.Bindings;

public enum Unit
{
    Celsius,
    [JsonStringEnumMemberName("°F")]
    Fahrenheit,
}

[Flags]
public enum Rights
{
    None = 0,
    Read = 1,
    Write = 2,
}

public static class ScalarTools
{
    [Tool]
    public static bool Boolean(bool value) => value;

    [Tool]
    public static sbyte SignedByte(sbyte value) => value;

    [Tool]
    public static byte Byte(byte value) => value;

    [Tool]
    public static short Short(short value) => value;

    [Tool]
    public static ushort UnsignedShort(ushort value) => value;

    [Tool]
    public static int Integer(int value) => value;

    [Tool]
    public static uint UnsignedInteger(uint value) => value;

    [Tool]
    public static long Long(long value) => value;

    [Tool]
    public static ulong UnsignedLong(ulong value) => value;

    [Tool]
    public static Int128 Huge(Int128 value) => value;

    [Tool]
    public static UInt128 UnsignedHuge(UInt128 value) => value;

    [Tool]
    public static float Float(float value) => value;

    [Tool]
    public static double Double(double value) => value;

    [Tool]
    public static decimal Decimal(decimal value) => value;

    [Tool]
    public static char Character(char value) => value;

    [Tool]
    public static string Text(string value) => value;

    [Tool]
    public static Guid Guid(Guid value) => value;

    [Tool]
    public static Uri Uri(Uri value) => value;

    [Tool]
    public static DateTime DateTime(DateTime value) => value;

    [Tool]
    public static DateTimeOffset DateTimeOffset(DateTimeOffset value) => value;

    [Tool]
    public static DateOnly Date(DateOnly value) => value;

    [Tool]
    public static TimeOnly Time(TimeOnly value) => value;

    [Tool]
    public static TimeSpan TimeSpan(TimeSpan value) => value;

    [Tool]
    public static byte[] Bytes(byte[] value) => value;

    [Tool]
    public static Unit Enum(Unit value) => value;

    [Tool]
    public static Rights Flags(Rights value) => value;

    [Tool]
    public static string Nullables(int? number, string? text, Unit? unit, DateOnly? day, decimal? price)
        => string.Create(CultureInfo.InvariantCulture, $"{number}|{text}|{unit}|{day?.Day}|{price}");

    [Tool]
    public static string Defaults(int a = 5, string b = "x", Unit unit = Unit.Fahrenheit, decimal rate = 0.5m, Rights rights = Rights.Read | Rights.Write)
        => string.Create(CultureInfo.InvariantCulture, $"{a} {b} {unit} {rate} {rights}");
}
