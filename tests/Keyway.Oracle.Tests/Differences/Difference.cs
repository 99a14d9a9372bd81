using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Differences;

/// <summary>
/// A deliberate difference between Keyway and those who judge it: at which places of a text it is, what stands there without
/// it, and how to make it.
/// </summary>
internal abstract class Difference
{
    public string Name => GetType().Name;

    /// <summary>Gets why Keyway differs.</summary>
    public abstract string Reason { get; }

    /// <summary>Gets whether Keyway refuses what the judge takes; otherwise it takes what the judge refuses.</summary>
    public abstract bool IsStricter { get; }

    /// <summary>Gets whether no spelling that the judge takes has the same value, so that values can't be compared.</summary>
    public virtual bool ChangesValue => false;

    /// <summary>
    /// Returns what stands at a place without the difference: for a leniency, the spelling of the same value that the judge
    /// takes; for a strictness, something near that both take. Null where the difference isn't at this place.
    /// </summary>
    public abstract JsonTree? Without(Place place);

    /// <summary>Makes the difference of something that fits, on purpose; null where this place isn't one for it.</summary>
    public abstract JsonTree? Provoke(Place place, Random random);
}
