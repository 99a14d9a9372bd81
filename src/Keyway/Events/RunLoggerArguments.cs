using System.Collections.ObjectModel;

namespace Keyway;

/// <summary>Checks and copies what <see cref="RunLogger"/> is given, before anything is recorded.</summary>
internal static class RunLoggerArguments
{
    public static void CheckOptions(RunLoggerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(options.TimeProvider);
        ArgumentNullException.ThrowIfNull(options.DiagnosticLogger);
        ArgumentNullException.ThrowIfNull(options.Sinks);
        if (options.Sinks.Contains(null!))
        {
            throw new ArgumentException("A sink is null.", nameof(options));
        }

        if (options.QueueCapacity < 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), options.QueueCapacity, "The queue's capacity isn't positive.");
        }

        if (options.FlushTimeout < TimeSpan.Zero && options.FlushTimeout != Timeout.InfiniteTimeSpan)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), options.FlushTimeout, "The flush timeout is negative.");
        }
    }

    public static (RunEventLevel Level, string WireName) CheckLevel(MessageLevel level) => level switch
    {
        MessageLevel.Info => (RunEventLevel.Info, "info"),
        MessageLevel.Success => (RunEventLevel.Success, "success"),
        MessageLevel.Warning => (RunEventLevel.Warning, "warning"),
        MessageLevel.Danger => (RunEventLevel.Danger, "danger"),
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "There is no such level."),
    };

    public static Dictionary<string, double> CheckWeights((string Category, double Weight)[] weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        Dictionary<string, double> copy = new(StringComparer.Ordinal);
        foreach ((string? category, double weight) in weights)
        {
            CheckWeight(weight);
            if (!copy.TryAdd(category ?? "", weight))
            {
                throw new ArgumentException($"The category '{category}' occurs twice.", nameof(weights));
            }
        }

        double sum = copy.Values.Sum();
        CheckWeight(sum);
        return sum > 0 || copy.Count == 0
            ? copy
            : throw new ArgumentException("All weights are 0: nothing would count.", nameof(weights));

        static void CheckWeight(double weight)
        {
            if (!(weight >= 0) || double.IsInfinity(weight))
            {
                throw new ArgumentOutOfRangeException(nameof(weights), weight, "A weight is negative or not finite.");
            }
        }
    }

    public static ReadOnlyDictionary<string, object?> CheckMetrics((string Name, double Value)[] metrics)
    {
        ArgumentNullException.ThrowIfNull(metrics);
        Dictionary<string, object?> copy = new(StringComparer.Ordinal);
        foreach ((string name, double value) in metrics)
        {
            copy[CheckMetricName(name, nameof(metrics))] = value;
        }

        return copy.AsReadOnly();
    }

    public static ReadOnlyDictionary<string, object?> CheckMetrics(IReadOnlyDictionary<string, object?> metrics)
    {
        ArgumentNullException.ThrowIfNull(metrics);
        ReadOnlyDictionary<string, object?> copy = EventData.Copy(metrics, nameof(metrics));
        foreach (string name in copy.Keys)
        {
            CheckMetricName(name, nameof(metrics));
        }

        return copy;
    }

    private static string CheckMetricName(string? name, string parameterName) =>
        string.IsNullOrEmpty(name) ? throw new ArgumentException("A metric has no name.", parameterName) : name;
}
