namespace Keyway;

/// <summary>Numbers of events that follow each other without a gap.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them; the first again where it is only one.</param>
public readonly record struct SequenceRange(long First, long Last)
{
    /// <summary>Says whether a number is one of them.</summary>
    /// <param name="sequence">The number.</param>
    public bool Contains(long sequence) => First <= sequence && sequence <= Last;

    /// <summary>Returns the number, or the first and the last with a dash between them.</summary>
    public override string ToString() => First == Last ? $"{First}" : $"{First}-{Last}";
}
