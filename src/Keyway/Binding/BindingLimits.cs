namespace Keyway;

/// <summary>How large the arguments of a call may be, and what becomes of unknown ones.</summary>
public sealed class BindingLimits
{
    /// <summary>Gets the limits that hold where nothing else is said.</summary>
    public static BindingLimits Default { get; } = new();

    /// <summary>Gets the largest text, in bytes of UTF-8. Default: 4 MiB.</summary>
    public int MaxBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Gets how deep objects and arrays may nest. Default: 64.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>Gets what becomes of members that a tool doesn't have. Default: they are faults.</summary>
    public UnknownArguments UnknownArguments { get; init; }
}
