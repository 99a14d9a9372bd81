namespace Keyway.Soundness.Tests.Programs;

/// <summary>Some of the keys that every program declares.</summary>
/// <param name="Bits">A bit for each key.</param>
internal readonly record struct KeyMask(int Bits)
{
    /// <summary>How many keys there are.</summary>
    public const int Count = 5;

    /// <summary>Gets the mask without keys.</summary>
    public static KeyMask None => default;

    /// <summary>Gets the mask of all keys.</summary>
    public static KeyMask All => new((1 << Count) - 1);

    /// <summary>Gets whether there is no key in it.</summary>
    public bool IsEmpty => Bits == 0;

    /// <summary>Gets the keys in it.</summary>
    public IReadOnlyList<int> Keys
    {
        get
        {
            int bits = Bits;
            return [.. Enumerable.Range(0, Count).Where(key => (bits & (1 << key)) != 0)];
        }
    }

    /// <summary>Gets how the keys are written in an attribute.</summary>
    public string Text => string.Join(", ", Keys.Select(static key => $"Keys.K{key}"));

    /// <summary>Returns the mask of one key.</summary>
    public static KeyMask Of(int key) => new(1 << key);

    /// <summary>Returns what is in one of both.</summary>
    public static KeyMask operator |(KeyMask one, KeyMask other) => new(one.Bits | other.Bits);

    /// <summary>Returns what is in both.</summary>
    public static KeyMask operator &(KeyMask one, KeyMask other) => new(one.Bits & other.Bits);

    /// <summary>Returns what is in the first alone.</summary>
    public static KeyMask operator -(KeyMask one, KeyMask other) => new(one.Bits & ~other.Bits);

    /// <summary>Says whether all of another mask is in it.</summary>
    public bool Contains(KeyMask other) => (other - this).IsEmpty;
}
