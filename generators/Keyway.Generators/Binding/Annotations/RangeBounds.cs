using System.Globalization;
using System.Text.RegularExpressions;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding.Annotations;

/// <summary>Reads bounds that are dates and times, in the invariant culture, as C# that makes the same value.</summary>
internal static class RangeBounds
{
    private static readonly Regex s_offset = new(@"(Z|GMT|[+-]\d\d?(:?\d\d)?)\s*$");

    public static (string Expression, IComparable Value) Parse(AttributeData attribute, RuleTarget target, string text)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        bool hasOffset = s_offset.IsMatch(text) && text.Contains(':');
        string name = TypeNames.Full(target.Bare);
        switch (name)
        {
            case "System.TimeSpan" when TimeSpan.TryParse(text, culture, out TimeSpan span):
                return ($"new({Ticks(span.Ticks)})", span);
            case "System.DateTime" when !hasOffset && DateTime.TryParse(text, culture, DateTimeStyles.None, out DateTime time):
                return ($"new({Ticks(time.Ticks)})", time);
            case "System.DateTimeOffset" when hasOffset && DateTimeOffset.TryParse(text, culture, DateTimeStyles.None, out DateTimeOffset moment):
                return ($"new({Ticks(moment.Ticks)}, new global::System.TimeSpan({Ticks(moment.Offset.Ticks)}))", moment);
            case "System.DateOnly" when DateTime.TryParse(text, culture, DateTimeStyles.None, out DateTime day) && day.TimeOfDay == TimeSpan.Zero:
                return (FormattableString.Invariant($"new({day.Year}, {day.Month}, {day.Day})"), day);
            case "System.TimeOnly" when DateTime.TryParse(text, culture, DateTimeStyles.NoCurrentDateDefault, out DateTime clock) && clock.Date == DateTime.MinValue:
                return ($"new({Ticks(clock.Ticks)})", clock);
            default:
                string advice = name switch
                {
                    "System.DateTime" => ". State it without an offset: it would mean another time on another machine",
                    "System.DateTimeOffset" => ". State it with an offset: it would mean another time on another machine",
                    _ => "",
                };
                throw target.NotEnforced(attribute, $"its bound '{text}' is no {TypeNames.Readable(target.Bare)} of the invariant culture{advice}");
        }
    }

    private static string Ticks(long ticks) => Literal.Constant(ticks);
}
