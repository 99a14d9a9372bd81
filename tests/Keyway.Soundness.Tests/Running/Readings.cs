namespace Keyway.Soundness.Tests.Running;

/// <summary>
/// What runs have read, and where they have been. A value says by itself whose key it is: the runner makes it of the key alone,
/// and each callable that the context passes adds a mark.
/// </summary>
internal sealed class Readings
{
    private const char Mark = '#';

    private readonly HashSet<(string Callable, string Key)> _read = [];
    private readonly HashSet<int> _visited = [];

    /// <summary>Gets or sets the tool that runs.</summary>
    public string Tool { get; set; } = "";

    /// <summary>Says whether a run read a key of the context that a callable was given.</summary>
    public bool IsRead(string callable, string key) => _read.Contains((callable, key));

    /// <summary>Says whether a run came to a statement.</summary>
    public bool IsVisited(int statement) => _visited.Contains(statement);

    /// <summary>Notes a statement that a run comes to.</summary>
    public void Visit(int statement)
    {
        lock (_visited)
        {
            _visited.Add(statement);
        }
    }

    /// <summary>Notes a value that was read.</summary>
    public void Read(string value)
    {
        string[] marks = value.Split(Mark);
        lock (_read)
        {
            _read.Add((Tool, marks[0]));
            foreach (string[] mark in marks.Skip(1).Select(static mark => mark.Split(':')))
            {
                _read.Add((mark[0], mark[1]));
            }
        }
    }

    /// <summary>Returns a context whose values say that they were given to a callable.</summary>
    public static RuntimeContext Enter(string callable, RuntimeContext context)
        => context.Keys.Where(static key => key != "inner").Aggregate(
            context, (marked, key) => marked.WithFactory(key, () => $"{context.Get<string>(key)}{Mark}{callable}:{key}"));
}
