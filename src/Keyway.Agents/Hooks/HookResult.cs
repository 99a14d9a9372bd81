namespace Keyway.Agents;

/// <summary>Makes what hooks say.</summary>
public static class HookResult
{
    /// <summary>Goes on with a value.</summary>
    /// <typeparam name="T">What passes through the hook.</typeparam>
    /// <param name="value">The value that the hook was given, or another one.</param>
    public static HookResult<T> Continue<T>(T value)
        where T : class
        => value;

    /// <summary>Stops the run.</summary>
    /// <typeparam name="T">What passes through the hook.</typeparam>
    /// <param name="reason">Why, as <see cref="RunResult.StopReason"/> says it: lower case, with underscores.</param>
    public static HookResult<T> Stop<T>(string reason)
        where T : class
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return HookResult<T>.StopFor(reason);
    }
}
