using Microsoft.Extensions.Logging;

namespace Keyway.Tests.Events;

/// <summary>Keeps what is logged.</summary>
internal sealed class CollectingLogger(LogLevel minimum = LogLevel.Trace) : ILogger
{
    public List<Entry> Entries { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= minimum;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        lock (Entries)
        {
            Dictionary<string, object?> values = new((IEnumerable<KeyValuePair<string, object?>>)state!);
            Entries.Add(new Entry(logLevel, eventId, formatter(state, exception), exception, values));
        }
    }

    internal sealed record Entry(
        LogLevel Level, EventId Id, string Text, Exception? Exception, Dictionary<string, object?> Values);
}
