using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Keyway;

/// <summary>
/// The names under which Keyway reports calls, after OpenTelemetry's semantic conventions for generative AI ("Execute
/// tool span"). Listen to them with <c>AddSource</c> and <c>AddMeter</c> of OpenTelemetry.
/// </summary>
public static class KeywayTelemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string SourceName = "Keyway";

    /// <summary>The histogram of how long calls take, in seconds.</summary>
    public const string DurationName = "gen_ai.execute_tool.duration";

    internal const string OperationTag = "gen_ai.operation.name";
    internal const string ToolNameTag = "gen_ai.tool.name";
    internal const string ToolTypeTag = "gen_ai.tool.type";
    internal const string ToolDescriptionTag = "gen_ai.tool.description";
    internal const string CallIdTag = "gen_ai.tool.call.id";
    internal const string ErrorTypeTag = "error.type";
    internal const string ExecuteTool = "execute_tool";

    internal static ActivitySource Source { get; } = new(SourceName);

    // The bounds that the conventions advise for durations of generative AI operations ("Generative AI client metrics").
    internal static Histogram<double> Duration { get; } = new Meter(SourceName).CreateHistogram(
        DurationName,
        "s",
        "How long calls of tools and actions take.",
        tags: null,
        new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92],
        });

    /// <summary>Says whether anybody hears of a call.</summary>
    internal static bool IsHeard(string name) => Source.HasListeners() || Duration.Enabled || IsOpen(Activity.Current, name);

    /// <summary>
    /// Says whether an activity is somebody's span of a call, to be enriched and not doubled. One that has been enriched
    /// already belongs to a call that this one is made in.
    /// </summary>
    internal static bool IsOpen(Activity? activity, string name)
        => activity is not null
            && activity.OperationName.Length == ExecuteTool.Length + 1 + name.Length
            && activity.OperationName.StartsWith(ExecuteTool, StringComparison.Ordinal)
            && activity.OperationName.EndsWith(name, StringComparison.Ordinal)
            && activity.Source.Name != SourceName
            && activity.GetCustomProperty(SourceName) is null;

    /// <summary>Takes somebody's span for a call.</summary>
    internal static void Take(Activity activity) => activity.SetCustomProperty(SourceName, ExecuteTool);
}
