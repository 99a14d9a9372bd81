namespace Keyway.Agents;

/// <summary>
/// What a model says to whoever looks after its process, beside the conversation. It is safe for any number of threads.
/// </summary>
public sealed class StderrLog
{
    private readonly object _gate = new();
    private readonly List<string> _messages = [];

    /// <summary>Hears of every message after it has been kept, on the thread that wrote it.</summary>
    internal event Action<string>? Written;

    /// <summary>Gets how many messages there are.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _messages.Count;
            }
        }
    }

    /// <summary>Adds a message.</summary>
    /// <param name="message">The message.</param>
    /// <exception cref="ArgumentException">It is empty.</exception>
    public void Append(string message)
    {
        ArgumentException.ThrowIfNullOrEmpty(message);
        lock (_gate)
        {
            _messages.Add(message);
        }

        // Not under the lock: whoever listens may read the log.
        Written?.Invoke(message);
    }

    /// <summary>Returns a copy of the messages, in the order in which they were written.</summary>
    public IReadOnlyList<string> Snapshot()
    {
        lock (_gate)
        {
            return [.. _messages];
        }
    }
}
