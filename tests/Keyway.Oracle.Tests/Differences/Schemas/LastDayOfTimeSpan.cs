using System.Globalization;
using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Differences.Schemas;

/// <summary><c>"10675199.02:48:05"</c>: a time on the last day, of which there is only a part.</summary>
internal sealed class LastDayOfTimeSpan : Difference
{
    public override string Reason => "The pattern would be a page long; the day itself, and what has no time of the day, it takes.";

    public override bool IsStricter => false;

    public override JsonTree? Without(Place place)
        => place.Type == typeof(TimeSpan)
            && place.Node.Text is { } text
            && text.Contains(':', StringComparison.Ordinal)
            && text.Length <= "-10675199.02:48:05.4775808".Length
            && TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out TimeSpan value)
            && Math.Abs(value.Days) == TimeSpan.MaxValue.Days
            && text.Trim() == text
                ? JsonTree.String("00:00:00")
                : null;

    public override JsonTree? Provoke(Place place, Random random)
        => place.Type == typeof(TimeSpan) ? JsonTree.String(random.Next(2) == 0 ? "10675199.02:48:05" : "-10675199.00:00:00.5") : null;
}
