namespace Keyway.Oracle.Tests.Corpus;

/// <summary>Keeps the value that a tool of the corpus got. Such a tool runs on the thread of its caller.</summary>
internal static class Kept
{
    [ThreadStatic]
    private static (bool IsThere, object? Value) s_kept;

    public static T Keep<T>(T value)
    {
        s_kept = (true, value);
        return value;
    }

    /// <summary>Takes what the last call kept, so that the next one finds nothing.</summary>
    public static (bool IsThere, object? Value) Take()
    {
        (bool IsThere, object? Value) kept = s_kept;
        s_kept = default;
        return kept;
    }
}
