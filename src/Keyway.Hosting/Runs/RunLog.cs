namespace Keyway.Hosting;

/// <summary>The run that code is in, as its asynchronous flow knows it.</summary>
internal static class RunLog
{
    private static readonly AsyncLocal<RunLogger?> s_current = new();

    /// <summary>Gets or sets the logger of that run; null outside of runs.</summary>
    public static RunLogger? Current
    {
        get => s_current.Value;
        set => s_current.Value = value;
    }
}
