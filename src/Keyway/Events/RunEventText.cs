using System.Globalization;

namespace Keyway;

/// <summary>A run event as one line of text for people.</summary>
internal static class RunEventText
{
    public static string Describe(RunEvent runEvent) => runEvent.Kind switch
    {
        RunEventKind.Progress when runEvent.Progress is { } progress => Describe(progress),
        RunEventKind.Metrics => $"{runEvent.Category}: {Pairs(runEvent.Data)}",
        RunEventKind.Message when runEvent.Data.TryGetValue("content", out object? content) => Text(content),
        RunEventKind.End => "The run has ended.",
        _ when runEvent.Data.TryGetValue("message", out object? message) => Text(message),
        _ when runEvent.Data.Count == 0 => runEvent.Name,
        _ => $"{runEvent.Name}: {Pairs(runEvent.Data)}",
    };

    private static string Describe(ProgressSnapshot progress)
    {
        string category = progress.Category.Length == 0 ? "progress" : progress.Category;
        return progress.Status == ProgressStatus.Failed
            ? $"{category}: failed"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{category}: {progress.Current}/{progress.Total} ({progress.Percent}%)");
    }

    private static string Pairs(IReadOnlyDictionary<string, object?> data) =>
        string.Join(", ", data.Select(pair => $"{pair.Key}={Text(pair.Value)}"));

    // Nobody reads sixteen digits of a loss; they are in the event. The live screen shows as many.
    private static string Text(object? value) => value is double or float
        ? ((IFormattable)value).ToString("G5", CultureInfo.InvariantCulture)
        : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
