namespace Keyway.Analyzers.Context;

/// <summary>What is known where a condition is true, and where it is false; null where that can't be.</summary>
internal sealed record Verdict(Facts? WhenTrue, Facts? WhenFalse)
{
    /// <summary>Returns the verdict of a constant.</summary>
    public static Verdict Constant(bool value, Facts facts) => new(value ? facts : null, value ? null : facts);

    /// <summary>Returns the verdict of the negated condition.</summary>
    public Verdict Negate() => new(WhenFalse, WhenTrue);

    /// <summary>Returns the verdict where two branches meet.</summary>
    public Verdict Join(Verdict other) => new(Join(WhenTrue, other.WhenTrue), Join(WhenFalse, other.WhenFalse));

    /// <summary>Returns the verdict with both sides changed.</summary>
    public Verdict Select(Func<Facts, Facts> selector)
        => new(WhenTrue is null ? null : selector(WhenTrue), WhenFalse is null ? null : selector(WhenFalse));

    private static Facts? Join(Facts? one, Facts? other) => one is null ? other : other is null ? one : one.Intersect(other);
}
