using System.Collections.ObjectModel;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Keyway;

/// <summary>What was written to an <see cref="ILogger"/>, as the level and the data of a run event.</summary>
internal static class LogEntryData
{
    public static RunEventLevel LevelOf(LogLevel level) => level switch
    {
        LogLevel.Trace or LogLevel.Debug => RunEventLevel.Debug,
        LogLevel.Warning => RunEventLevel.Warning,
        LogLevel.Error or LogLevel.Critical => RunEventLevel.Danger,
        _ => RunEventLevel.Info,
    };

    /// <summary>
    /// The text as <c>message</c>, the named values of the entry under <c>values</c> (apart, so that a name can't hide
    /// one of ours), the exception as <c>exception</c>.
    /// </summary>
    public static ReadOnlyDictionary<string, object?> Create<TState>(string message, TState state, Exception? exception)
    {
        Dictionary<string, object?> data = new(StringComparer.Ordinal) { ["message"] = message };
        if (state is IEnumerable<KeyValuePair<string, object?>> pairs)
        {
            Dictionary<string, object?> values = new(StringComparer.Ordinal);
            foreach ((string name, object? value) in pairs)
            {
                if (name != "{OriginalFormat}")
                {
                    values[name] = Settle(value);
                }
            }

            if (values.Count > 0)
            {
                data["values"] = values.AsReadOnly();
            }
        }

        if (exception is not null)
        {
            data["exception"] = exception.ToString();
        }

        return data.AsReadOnly();
    }

    // Log entries carry live objects (requests, entities) that may be disposed of when a sink reads them.
    private static object? Settle(object? value) => value switch
    {
        null or string or bool or char or Enum or Guid or Uri or decimal => value,
        DateTime or DateTimeOffset or DateOnly or TimeOnly or TimeSpan => value,
        _ when value.GetType().IsPrimitive => value,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
