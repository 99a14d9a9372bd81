using System.Buffers.Text;

namespace Keyway.Binding;

/// <summary>How dates and times are spelled: what System.Text.Json reads, and the same as patterns for schemas.</summary>
internal static class TimeTexts
{
    /// <summary>Bytes of the longest time of a day, <c>23:59:59.9999999</c>.</summary>
    public const int LongestTime = 16;

    /// <summary>Bytes of the longest time span, <c>-10675199.02:48:05.4775808</c>.</summary>
    public const int LongestSpan = 26;

    public const string DateTimeExpected = "a date and time such as 2026-11-21T08:30:00Z";

    /// <summary>A date that exists, from year 1 to 9999.</summary>
    public const string DatePattern = $"^{Date}$";

    /// <summary>A date that exists, then perhaps a time, its second, a fraction of it, and an offset.</summary>
    public const string DateTimePattern = $"^{DateTimePatternEnd}";

    private const string DateTimePatternEnd =
        $@"{Date}(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{{1,16}})?)?(?:Z|[+-](?:(?:0\d|1[0-3])(?::[0-5]\d)?|14(?::00)?))?)?$";

    /// <summary>
    /// The same without the first and the last day of the range where an offset could lead out of it. Whether it does depends
    /// on the time, which a pattern can't compare; what doesn't still binds.
    /// </summary>
    public const string LocalDateTimePattern = $@"^(?!0001-01-01T.*\+(?!00(?::00)?$)|9999-12-31T.*-(?!00(?::00)?$)){DateTimePatternEnd}";

    /// <summary>The same where a time without an offset is the machine's own, and so has one as well.</summary>
    public const string MomentPattern = $@"^(?!(?:0001-01-01|9999-12-31)(?!T.*(?:Z|[+-]00(?::00)?)$)){DateTimePatternEnd}";

    /// <summary>Hours and minutes of a day, perhaps a second and a fraction of it.</summary>
    public const string TimePattern = $"^(?=.{{3,16}}$){Time}$";

    /// <summary>
    /// Days, or perhaps days and a time behind them; before all of it perhaps a minus. The last day of the range, of which
    /// only a part can be said, is left out.
    /// </summary>
    public const string SpanPattern = $"^(?=.{{1,26}}$)-?(?:{Days}|0*10675199|(?:{Days}\\.)?{Time})$";

    /// <summary>A time span as it is written, the whole range of it.</summary>
    public const string WrittenSpanPattern = @"^-?(?:\d{1,8}\.)?\d\d:\d\d:\d\d(?:\.\d{7})?$";

    private const string Time = @"0*(?:1?\d|2[0-3]):0*[0-5]?\d(?::0*[0-5]?\d(?:\.\d{1,7})?)?";

    private const string Days =
        @"0*(?:\d{1,7}|10[0-5]\d{5}|106[0-6]\d{4}|1067[0-4]\d{3}|106750\d{2}|10675(?:0\d|1[0-8])\d|1067519[0-8])";

    private const string Date =
        @"(?!0000)(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))"
        + @"|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)";

    /// <summary>Reads a time of a day.</summary>
    public static bool TryParseTime(ReadOnlySpan<byte> utf8, out TimeSpan value)
    {
        // The parser would also take days before the time, a sign, and blanks.
        int separator = utf8.IndexOfAny((byte)'.', (byte)':');
        value = default;
        return separator > 0
            && utf8.Length <= LongestTime
            && utf8[separator] == (byte)':'
            && char.IsAsciiDigit((char)utf8[0])
            && TryParse(utf8, out value);
    }

    /// <summary>Reads a time span in .NET's constant format.</summary>
    public static bool TryParseSpan(ReadOnlySpan<byte> utf8, out TimeSpan value)
    {
        value = default;
        return utf8.Length is > 0 and <= LongestSpan
            && (char.IsAsciiDigit((char)utf8[0]) || utf8[0] == (byte)'-')
            && TryParse(utf8, out value);
    }

    private static bool TryParse(ReadOnlySpan<byte> utf8, out TimeSpan value)
        => Utf8Parser.TryParse(utf8, out value, out int length, 'c') && length == utf8.Length;
}
