namespace Keyway;

/// <summary>How large the arguments of a call may be, and what becomes of unknown ones.</summary>
public sealed class BindingLimits
{
    // Reading goes as deep as its text, and a thread's stack ends: at this depth there is room to spare on all of them.
    private const int GreatestDepth = 512;

    private readonly int _maxBytes = 4 * 1024 * 1024;
    private readonly int _maxDepth = 64;

    /// <summary>Gets the limits that hold where nothing else is said.</summary>
    public static BindingLimits Default { get; } = new();

    /// <summary>Gets the largest text, in bytes of UTF-8. Default: 4 MiB.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is zero or negative.</exception>
    public int MaxBytes
    {
        get => _maxBytes;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            _maxBytes = value;
        }
    }

    /// <summary>Gets how deep objects and arrays may nest, at most 512 levels. Default: 64.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1 or more than 512.</exception>
    public int MaxDepth
    {
        get => _maxDepth;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, GreatestDepth);
            _maxDepth = value;
        }
    }

    /// <summary>Gets what becomes of members that a tool doesn't have. Default: they are faults.</summary>
    public UnknownArguments UnknownArguments { get; init; }
}
