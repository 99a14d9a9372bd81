namespace Keyway.Mcp.Tests.Load;

/// <summary>Counts the calls that have begun and not ended, as their methods see it.</summary>
public sealed class PendingCalls
{
    private int _count;

    /// <summary>Gets how many there are.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Begins one.</summary>
    public void Begin() => Interlocked.Increment(ref _count);

    /// <summary>Ends one.</summary>
    public void End() => Interlocked.Decrement(ref _count);
}
