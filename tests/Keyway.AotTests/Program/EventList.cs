namespace Keyway.AotTests;

/// <summary>Keeps the events of one call.</summary>
internal sealed class EventList : IProgress<RunEvent>
{
    private readonly List<RunEvent> _events = [];

    public void Report(RunEvent value) => _events.Add(value);

    /// <summary>Returns how many of a kind there were.</summary>
    public int Count(RunEventKind kind) => _events.Count(runEvent => runEvent.Kind == kind);

    /// <summary>Returns the kinds, in order.</summary>
    public override string ToString() => string.Join(' ', _events.Select(runEvent => runEvent.Kind));
}
