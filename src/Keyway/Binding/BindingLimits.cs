using System.Text.Json;

namespace Keyway;

/// <summary>How large the arguments of a call may be, and what becomes of unknown ones.</summary>
public sealed class BindingLimits
{
    // Reading goes as deep as its text, and a thread's stack ends: at this depth there is room to spare on all of them.
    private const int GreatestDepth = 512;

    private readonly int _maxBytes = 4 * 1024 * 1024;

    // Every call starts from one of these: they are made once.
    private readonly JsonReaderState _text;
    private readonly JsonReaderState _parsed;
    private readonly JsonReaderState _argument;

    /// <summary>Makes limits, each with its default.</summary>
    public BindingLimits() => MaxDepth = 64;

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
        get => _text.Options.MaxDepth;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, GreatestDepth);
            _text = new(new JsonReaderOptions { MaxDepth = value });
            _parsed = new(Parsed(value));

            // Arguments that came one by one stand within an object that isn't read. (0 would mean a default.)
            _argument = new(Parsed(Math.Max(1, value - 1)));
        }
    }

    /// <summary>Gets what becomes of members that a tool doesn't have. Default: they are faults.</summary>
    public UnknownArguments UnknownArguments { get; init; }

    /// <summary>Returns how reading starts.</summary>
    /// <param name="source">The form that the arguments came in.</param>
    internal ref readonly JsonReaderState StateOf(ArgumentSource source)
    {
        switch (source)
        {
            case ArgumentSource.Utf8:
                return ref _text;
            case ArgumentSource.ElementMap or ArgumentSource.ObjectMap:
                return ref _argument;
            default:
                return ref _parsed;
        }
    }

    // What was parsed before was parsed under the caller's options: comments in it are no longer our business.
    private static JsonReaderOptions Parsed(int maxDepth)
        => new() { MaxDepth = maxDepth, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
}
