namespace Keyway.Cli;

/// <summary>Times as people read them.</summary>
internal static class Clock
{
    /// <summary>Returns a time span as a clock shows it: <c>0:07</c>, <c>12:40</c>, <c>3:05:00</c>.</summary>
    public static string Of(TimeSpan time)
        => time.TotalHours >= 1 ? FormattableString.Invariant($"{(int)time.TotalHours}:{time:mm\\:ss}") : FormattableString.Invariant($"{(int)time.TotalMinutes}:{time:ss}");
}
