namespace Keyway.Binding;

/// <summary>Which members of an object have come, while it is read.</summary>
public struct MemberSet
{
    /// <summary>The <see cref="Start"/> of arguments that came as a map.</summary>
    internal const int Map = -1;

    private ulong _first;
    private ulong[]? _rest;
    private List<int>? _absent;

    internal MemberSet(int start, int faults)
    {
        Start = start;
        Faults = faults;
    }

    /// <summary>Gets where the object starts in its text.</summary>
    internal int Start { get; }

    /// <summary>Gets how many faults there were before the object.</summary>
    internal int Faults { get; }

    /// <summary>Gets where the name stands that told the object's type, and is no member; 0 where none did.</summary>
    internal int Discriminator { get; init; }

    /// <summary>Says whether a member has a value.</summary>
    /// <param name="member">Its index.</param>
    public readonly bool Has(int member) => HasCome(member) && _absent?.Contains(member) != true;

    /// <summary>Says whether a member's name has come, be it with a null that says that it is absent.</summary>
    internal readonly bool HasCome(int member) => (Word(member >> 6) & Bit(member)) != 0;

    /// <summary>Takes note that a member that has come is absent.</summary>
    internal void SetAbsent(int member) => (_absent ??= []).Add(member);

    /// <summary>Takes note of a member; false where it has come before.</summary>
    internal bool Add(int member)
    {
        if (HasCome(member))
        {
            return false;
        }

        if (member < 64)
        {
            _first |= Bit(member);
            return true;
        }

        int index = (member >> 6) - 1;
        if (_rest is null || index >= _rest.Length)
        {
            Array.Resize(ref _rest, index + 1);
        }

        _rest[index] |= Bit(member);
        return true;
    }

    /// <summary>Returns the bits of 64 members.</summary>
    internal readonly ulong Word(int index)
        => index == 0 ? _first : _rest is not null && index <= _rest.Length ? _rest[index - 1] : 0;

    private static ulong Bit(int member) => 1UL << (member & 63);
}
