namespace Keyway.Soundness.Tests.Programs;

/// <summary>Random numbers that are the same for a seed on every runtime (SplitMix64).</summary>
/// <param name="seed">Where they start.</param>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Returns a number below a bound.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    /// <summary>Says yes so many times in a hundred.</summary>
    public bool Percent(int chance) => Below(100) < chance;

    /// <summary>Returns one of some things.</summary>
    public T One<T>(IReadOnlyList<T> things) => things[Below(things.Count)];

    private ulong Next()
    {
        unchecked
        {
            ulong mixed = _state += 0x9E3779B97F4A7C15;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
