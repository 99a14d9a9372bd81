using System.Collections;

namespace Keyway;

/// <summary>A run event as the structured state of a log entry: flat names and values, and a text.</summary>
internal sealed class RunEventLogState : IReadOnlyList<KeyValuePair<string, object?>>
{
    private readonly RunEvent _event;
    private readonly List<KeyValuePair<string, object?>> _pairs = [];

    public RunEventLogState(RunEvent runEvent)
    {
        _event = runEvent;
        Add("Sequence", runEvent.Sequence);
        Add("Kind", runEvent.Kind);
        Add("Event", runEvent.Name);
        AddKnown("RunId", runEvent.RunId);
        AddKnown("Category", runEvent.Category.Length == 0 ? null : runEvent.Category);
        AddKnown("File", runEvent.File);
        if (runEvent.Progress is { } progress)
        {
            Add("Current", progress.Current);
            Add("Total", progress.Total);
            Add("Percent", progress.Percent);
            Add("Status", progress.Status);
            AddKnown("Elapsed", progress.Elapsed);
            AddKnown("Remaining", progress.Remaining);
        }

        // Prefixed: an author's name must not hide one of ours.
        foreach ((string name, object? value) in runEvent.Data)
        {
            Add("Data." + name, value);
        }
    }

    public int Count => _pairs.Count;

    public KeyValuePair<string, object?> this[int index] => _pairs[index];

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _pairs.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => RunEventText.Describe(_event);

    private void AddKnown(string name, object? value)
    {
        if (value is not null)
        {
            Add(name, value);
        }
    }

    private void Add(string name, object? value) => _pairs.Add(KeyValuePair.Create(name, value));
}
