using System.Diagnostics.CodeAnalysis;

namespace Keyway.Agents;

/// <summary>What a hook says: go on with this, or stop.</summary>
/// <typeparam name="T">What passes through the hook.</typeparam>
public readonly record struct HookResult<T>
    where T : class
{
    private readonly T? _value;

    private HookResult(T? value, string? stopReason)
    {
        _value = value;
        StopReason = stopReason;
    }

    /// <summary>Gets what to go on with.</summary>
    /// <exception cref="InvalidOperationException">The hook stops, or says nothing.</exception>
    public T Value => _value ?? throw new InvalidOperationException("A hook expects what it was given, changed or not, or HookResult.Stop; got neither.");

    /// <summary>Gets why to stop; null where the run goes on.</summary>
    public string? StopReason { get; }

    /// <summary>Gets whether to stop.</summary>
    [MemberNotNullWhen(true, nameof(StopReason))]
    public bool IsStop => StopReason is not null;

    /// <summary>Goes on with a value.</summary>
    /// <param name="value">The value that the hook was given, or another one.</param>
    public static implicit operator HookResult<T>(T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(value, null);
    }

    internal static HookResult<T> StopFor(string reason) => new(null, reason);
}
