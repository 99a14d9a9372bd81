using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Keyway.AotTests.Calls;

/// <summary>What stands around a call: filters, aliases, listeners.</summary>
internal static class PipelineChecks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        new("pipeline/filters", "first second text", FiltersAsync),
        new("pipeline/alias", "text plain_text", AliasAsync),
        new("pipeline/unknown_arguments", "5", UnknownArgumentsAsync),
        new("pipeline/activity", "execute_tool returns_text: returns_text", ActivityAsync),
        new("pipeline/duration", "1 invalid_arguments", DurationAsync),
    ];

    private static async ValueTask<string> FiltersAsync()
    {
        var options = new ToolInvokerOptions();
        foreach (string name in new[] { "first", "second" })
        {
            options.Filters.Add(async (call, next) => ToolResult.Success($"{name} {await next(call)}"));
        }

        return (await new ToolInvoker(AotPlugin.Registry, null, options).InvokeAsync("returns_text")).ToString();
    }

    private static async ValueTask<string> AliasAsync()
    {
        var options = new ToolInvokerOptions();
        options.Aliases["plain_text"] = "returns_text";
        var invoker = new ToolInvoker(AotPlugin.Registry, null, options);
        return $"{await invoker.InvokeAsync("plain_text")} {invoker.Tools.Single(tool => tool.Method == "ResultTools.ReturnsText").Name}";
    }

    private static async ValueTask<string> UnknownArgumentsAsync()
    {
        var options = new ToolInvokerOptions { Limits = new BindingLimits { UnknownArguments = UnknownArguments.Ignore } };
        return (await new ToolInvoker(AotPlugin.Registry, null, options).InvokeAsync("integer", ToolArguments.FromJson("""{"value":5,"more":1}"""))).ToString();
    }

    private static async ValueTask<string> ActivityAsync()
    {
        Activity? heard = null;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == KeywayTelemetry.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => heard = activity,
        };
        ActivitySource.AddActivityListener(listener);
        await new ToolInvoker(AotPlugin.Registry).InvokeAsync("returns_text");
        return $"{heard?.OperationName}: {heard?.GetTagItem("gen_ai.tool.name")}";
    }

    private static async ValueTask<string> DurationAsync()
    {
        List<string> heard = [];
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument is { Name: KeywayTelemetry.DurationName, Meter.Name: KeywayTelemetry.SourceName })
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>(
            (_, _, tags, _) => heard.Add($"{tags.ToArray().FirstOrDefault(tag => tag.Key == "error.type").Value}"));
        listener.Start();
        await new ToolInvoker(AotPlugin.Registry).InvokeAsync("integer");
        return $"{heard.Count} {string.Join(' ', heard)}";
    }
}
