namespace Keyway.Oracle.Tests.Corpus;

/// <summary>Scalars, each by itself.</summary>
public static class ScalarCorpus
{
    [Tool]
    public static bool Bool(bool value) => Kept.Keep(value);

    [Tool]
    public static sbyte SByte(sbyte value) => Kept.Keep(value);

    [Tool]
    public static byte Byte(byte value) => Kept.Keep(value);

    [Tool]
    public static short Short(short value) => Kept.Keep(value);

    [Tool]
    public static ushort UShort(ushort value) => Kept.Keep(value);

    [Tool]
    public static int Int(int value) => Kept.Keep(value);

    [Tool]
    public static uint UInt(uint value) => Kept.Keep(value);

    [Tool]
    public static long Long(long value) => Kept.Keep(value);

    [Tool]
    public static ulong ULong(ulong value) => Kept.Keep(value);

    [Tool]
    public static Int128 Int128(Int128 value) => Kept.Keep(value);

    [Tool]
    public static UInt128 UInt128(UInt128 value) => Kept.Keep(value);

    [Tool]
    public static float Float(float value) => Kept.Keep(value);

    [Tool]
    public static double Double(double value) => Kept.Keep(value);

    [Tool]
    public static decimal Decimal(decimal value) => Kept.Keep(value);

    [Tool]
    public static string Text(string value) => Kept.Keep(value);

    [Tool]
    public static char Char(char value) => Kept.Keep(value);

    [Tool]
    public static Guid Guid(Guid value) => Kept.Keep(value);

    [Tool]
    public static Uri Uri(Uri value) => Kept.Keep(value);

    [Tool]
    public static DateTime DateTime(DateTime value) => Kept.Keep(value);

    [Tool]
    public static DateTimeOffset DateTimeOffset(DateTimeOffset value) => Kept.Keep(value);

    [Tool]
    public static DateOnly DateOnly(DateOnly value) => Kept.Keep(value);

    [Tool]
    public static TimeOnly TimeOnly(TimeOnly value) => Kept.Keep(value);

    [Tool]
    public static TimeSpan TimeSpan(TimeSpan value) => Kept.Keep(value);

    [Tool]
    public static byte[] Bytes(byte[] value) => Kept.Keep(value);

    [Tool]
    public static Color Color(Color value) => Kept.Keep(value);

    [Tool]
    public static Size Size(Size value) => Kept.Keep(value);
}
