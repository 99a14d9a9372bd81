namespace Keyway.Oracle.Tests.Corpus;

/// <summary>Scalars that may be null.</summary>
public static class NullableCorpus
{
    [Tool]
    public static bool? MaybeBool(bool? value) => Kept.Keep(value);

    [Tool]
    public static byte? MaybeByte(byte? value) => Kept.Keep(value);

    [Tool]
    public static int? MaybeInt(int? value) => Kept.Keep(value);

    [Tool]
    public static long? MaybeLong(long? value) => Kept.Keep(value);

    [Tool]
    public static double? MaybeDouble(double? value) => Kept.Keep(value);

    [Tool]
    public static decimal? MaybeDecimal(decimal? value) => Kept.Keep(value);

    [Tool]
    public static string? MaybeText(string? value) => Kept.Keep(value);

    [Tool]
    public static char? MaybeChar(char? value) => Kept.Keep(value);

    [Tool]
    public static Guid? MaybeGuid(Guid? value) => Kept.Keep(value);

    [Tool]
    public static Uri? MaybeUri(Uri? value) => Kept.Keep(value);

    [Tool]
    public static DateTime? MaybeDateTime(DateTime? value) => Kept.Keep(value);

    [Tool]
    public static DateOnly? MaybeDateOnly(DateOnly? value) => Kept.Keep(value);

    [Tool]
    public static TimeSpan? MaybeTimeSpan(TimeSpan? value) => Kept.Keep(value);

    [Tool]
    public static byte[]? MaybeBytes(byte[]? value) => Kept.Keep(value);

    [Tool]
    public static Color? MaybeColor(Color? value) => Kept.Keep(value);
}
