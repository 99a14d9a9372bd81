namespace Keyway.Mcp;

/// <summary>The runs that a session has begun itself, the newest of them.</summary>
internal sealed class RunHistory
{
    /// <summary>As many does one session have, so that one that lasts doesn't fill the memory.</summary>
    public const int MostRuns = 1000;

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    public void Add(string id)
    {
        lock (_ids)
        {
            if (_ids.Add(id))
            {
                _order.Enqueue(id);
            }

            if (_order.Count > MostRuns)
            {
                _ids.Remove(_order.Dequeue());
            }
        }
    }

    public bool Contains(string id)
    {
        lock (_ids)
        {
            return _ids.Contains(id);
        }
    }
}
