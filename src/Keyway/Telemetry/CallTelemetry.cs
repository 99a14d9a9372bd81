using System.Diagnostics;

namespace Keyway;

/// <summary>The span and the duration of one call.</summary>
internal readonly struct CallTelemetry
{
    private readonly Activity? _activity;
    private readonly bool _isOurs;
    private readonly long _start;
    private readonly string _name;
    private readonly TimeProvider _time;

    private CallTelemetry(Activity? activity, bool isOurs, string name, TimeProvider time)
    {
        _activity = activity;
        _isOurs = isOurs;
        _name = name;
        _time = time;
        _start = time.GetTimestamp();
    }

    /// <summary>Opens a span, or takes the one that the caller has open for this very call.</summary>
    public static CallTelemetry Start(ToolDescriptor tool, string name, string? callId, TimeProvider time)
    {
        Activity? open = Activity.Current;
        bool isOurs = !KeywayTelemetry.IsOpen(open);
        Activity? activity = isOurs
            ? KeywayTelemetry.Source.StartActivity($"{KeywayTelemetry.ExecuteTool} {name}", ActivityKind.Internal)
            : open;
        if (!isOurs)
        {
            KeywayTelemetry.Take(open!);
        }

        if (activity is not null)
        {
            activity.SetTag(KeywayTelemetry.OperationTag, KeywayTelemetry.ExecuteTool);
            activity.SetTag(KeywayTelemetry.ToolNameTag, name);
            activity.SetTag(KeywayTelemetry.ToolTypeTag, "function");
            if (tool.Description is not null)
            {
                activity.SetTag(KeywayTelemetry.ToolDescriptionTag, tool.Description);
            }

            if (callId is not null)
            {
                activity.SetTag(KeywayTelemetry.CallIdTag, callId);
            }
        }

        return new CallTelemetry(activity, isOurs, name, time);
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
            var tags = new TagList
            {
                { KeywayTelemetry.OperationTag, KeywayTelemetry.ExecuteTool },
                { KeywayTelemetry.ToolNameTag, _name },
            };
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
}
