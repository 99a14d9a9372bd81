namespace Keyway.Binding;

/// <summary>Remembers where a value stands, so that a rule that is checked after it was read can point at it.</summary>
public readonly struct BindingMark
{
    internal BindingMark(int offset, int faults)
    {
        Offset = offset;
        Faults = faults;
    }

    internal int Offset { get; }

    internal int Faults { get; }
}
