using System.Runtime.CompilerServices;

namespace Keyway.Agents;

/// <summary>What becomes of text that is too long for a model to be shown at once. Lengths are in UTF-16 code units.</summary>
public sealed record FileDescriptorSettings
{
    private readonly int _maxDirectOutputChars = 8000;
    private readonly int _defaultPageSize = 4000;
    private readonly int _maxInputChars = 8000;
    private readonly int _maxTotalChars = 16 * 1024 * 1024;

    /// <summary>Gets whether long text is kept under a descriptor. Default: no.</summary>
    public bool Enabled { get; init; }

    /// <summary>Gets the longest text of a tool that the model gets whole. Default: 8,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is zero or negative.</exception>
    public int MaxDirectOutputChars
    {
        get => _maxDirectOutputChars;
        init => _maxDirectOutputChars = Positive(value);
    }

    /// <summary>Gets the length of a page. Default: 4,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is zero or negative.</exception>
    public int DefaultPageSize
    {
        get => _defaultPageSize;
        init => _defaultPageSize = Positive(value);
    }

    /// <summary>Gets the longest user input that the model gets whole. Default: 8,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is zero or negative.</exception>
    public int MaxInputChars
    {
        get => _maxInputChars;
        init => _maxInputChars = Positive(value);
    }

    /// <summary>Gets whether user input over <see cref="MaxInputChars"/> is kept under a descriptor. Default: yes.</summary>
    public bool PageUserInput { get; init; } = true;

    /// <summary>Gets how much a process keeps in all; beyond it the oldest text is given up. Default: 16 Mi code units.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is zero or negative.</exception>
    public int MaxTotalChars
    {
        get => _maxTotalChars;
        init => _maxTotalChars = Positive(value);
    }

    private static int Positive(int value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, name);
        return value;
    }
}
