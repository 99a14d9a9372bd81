using System.Diagnostics;

namespace Keyway;

/// <summary>The span and the duration of one call.</summary>
internal readonly struct CallTelemetry
{
    private readonly Activity? _activity;
    private readonly bool _isOurs;
    private readonly long _start;
    private readonly string? _name;
    private readonly TimeProvider _time;

    private CallTelemetry(Activity? activity, bool isOurs, string? name, TimeProvider time)
    {
        _activity = activity;
        _isOurs = isOurs;
        _name = name;
        _time = time;
        _start = time.GetTimestamp();
    }

    /// <summary>Opens a span, or takes the one that the caller has open for this very call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="tool">What is called; null where there is no such tool.</param>
    /// <param name="time">The clock.</param>
    public static CallTelemetry Start(ToolCall call, ToolDescriptor? tool, TimeProvider time)
    {
        // A name that nobody declared may be anything: it is told in the span, and nothing is grouped by it.
        string name = tool is null ? Excerpt.Of(call.Name, ToolName.MaxLength) : call.Name;
        Activity? open = Activity.Current;
        if (KeywayTelemetry.IsOpen(open, call.Name))
        {
            KeywayTelemetry.Take(open!);
            foreach ((string key, object? value) in Tags(call, name, tool))
            {
                open!.SetTag(key, value);
            }

            return new CallTelemetry(open, isOurs: false, tool is null ? null : name, time);
        }

        Activity? activity = KeywayTelemetry.Source.HasListeners()
            ? KeywayTelemetry.Source.StartActivity(
                tool is null ? KeywayTelemetry.ExecuteTool : $"{KeywayTelemetry.ExecuteTool} {name}",
                ActivityKind.Internal,
                parentContext: default,
                Tags(call, name, tool))
            : null;
        return new CallTelemetry(activity, isOurs: true, tool is null ? null : name, time);
    }

    /// <summary>Closes the span with how the call ended.</summary>
    /// <param name="errorType">The code of its fault; null where it went well.</param>
    /// <param name="message">The message of its fault.</param>
    public void Stop(string? errorType, string? message)
    {
        if (errorType is not null)
        {
            _activity?.SetTag(KeywayTelemetry.ErrorTypeTag, errorType);
            _activity?.SetStatus(ActivityStatusCode.Error, message);
        }

        if (KeywayTelemetry.Duration.Enabled)
        {
            var tags = new TagList { { KeywayTelemetry.OperationTag, KeywayTelemetry.ExecuteTool } };
            if (_name is not null)
            {
                tags.Add(KeywayTelemetry.ToolNameTag, _name);
            }

            if (errorType is not null)
            {
                tags.Add(KeywayTelemetry.ErrorTypeTag, errorType);
            }

            KeywayTelemetry.Duration.Record(_time.GetElapsedTime(_start).TotalSeconds, tags);
        }

        if (_isOurs)
        {
            _activity?.Dispose();
        }
    }

    // Given when a span is made, so that samplers see them.
    private static IEnumerable<KeyValuePair<string, object?>> Tags(ToolCall call, string name, ToolDescriptor? tool)
    {
        yield return new(KeywayTelemetry.OperationTag, KeywayTelemetry.ExecuteTool);
        yield return new(KeywayTelemetry.ToolNameTag, name);
        yield return new(KeywayTelemetry.ToolTypeTag, "function");
        if (tool?.Description is { } description)
        {
            yield return new(KeywayTelemetry.ToolDescriptionTag, description);
        }

        if (call.Id is { } id)
        {
            yield return new(KeywayTelemetry.CallIdTag, id);
        }
    }
}
