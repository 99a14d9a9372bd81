namespace Keyway;

/// <summary>What a <see cref="RunEvent"/> tells.</summary>
public enum RunEventKind
{
    /// <summary>How far a category of work has come.</summary>
    Progress,

    /// <summary>The metrics of a category, merged.</summary>
    Metrics,

    /// <summary>An event of the author's own, or an entry written to an <c>ILogger</c>.</summary>
    Log,

    /// <summary>A message for the people who follow the run.</summary>
    Message,

    /// <summary>An event for developers, by default not shown to end users.</summary>
    DevEvent,

    /// <summary>An item of a result that is reported as it comes.</summary>
    Item,

    /// <summary>The last event of a run.</summary>
    End,
}
