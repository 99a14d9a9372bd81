using System.Globalization;
using Keyway;

namespace Digits;

/// <summary>Writes what a run reports as plain lines.</summary>
internal sealed class ConsoleSink(TextWriter output) : RunEventSink
{
    /// <inheritdoc/>
    public override void Write(RunEvent runEvent)
    {
        string? line = runEvent.Kind switch
        {
            RunEventKind.Progress when runEvent.Progress is { } progress => string.Create(
                CultureInfo.InvariantCulture, $"{progress.Category} {progress.Current}/{progress.Total} ({progress.Percent:0}%)"),
            RunEventKind.Metrics => $"{runEvent.Category} {string.Join(", ", runEvent.Data.Select(Metric))}",
            RunEventKind.Message => runEvent.Data["content"]?.ToString(),
            _ => null,
        };
        if (line is not null)
        {
            output.WriteLine(line);
        }
    }

    private static string Metric(KeyValuePair<string, object?> metric)
        => string.Create(CultureInfo.InvariantCulture, $"{metric.Key} {metric.Value:0.0000}");
}
