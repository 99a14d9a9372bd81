namespace Keyway.Analyzers.Context;

/// <summary>What is known where a condition is true, where it is false, and where it is null; null where that can't be.</summary>
internal sealed record Verdict(Facts? WhenTrue, Facts? WhenFalse, Facts? WhenNull = null)
{
    /// <summary>Gets all outcomes of a condition.</summary>
    private static readonly bool?[] s_outcomes = [true, false, null];

    /// <summary>Returns the verdict of a constant.</summary>
    public static Verdict Constant(bool? value, Facts facts)
        => new(value == true ? facts : null, value == false ? facts : null, value is null ? facts : null);

    /// <summary>Returns the verdict of a condition that tells nothing.</summary>
    public static Verdict Unknown(Facts facts, bool isNullable) => new(facts, facts, isNullable ? facts : null);

    /// <summary>Returns the verdict of what two conditions make, where both are asked.</summary>
    public static Verdict Combine(Verdict one, Verdict other, Func<bool?, bool?, bool?> make)
    {
        var made = new Verdict(null, null);
        foreach (bool? first in s_outcomes)
        {
            foreach (bool? second in s_outcomes)
            {
                if (one.When(first) is { } left && other.When(second) is { } right)
                {
                    made = made.Join(Constant(make(first, second), left.Union(right)));
                }
            }
        }

        return made;
    }

    /// <summary>Returns the verdict of the negated condition.</summary>
    public Verdict Negate() => new(WhenFalse, WhenTrue, WhenNull);

    /// <summary>Returns the verdict of the question whether the condition comes out in one way.</summary>
    public Verdict Is(bool? expected) => Combine(this, Constant(expected, Facts.None), static (one, other) => one == other);

    /// <summary>Returns the verdict of the same condition where it isn't null.</summary>
    public Verdict HasValue() => this with { WhenNull = null };

    /// <summary>Returns the verdict where two branches meet.</summary>
    public Verdict Join(Verdict other) => new(Join(WhenTrue, other.WhenTrue), Join(WhenFalse, other.WhenFalse), Join(WhenNull, other.WhenNull));

    /// <summary>Returns what the verdict still tells when a variable is assigned.</summary>
    public Verdict Without(Variable variable) => new(WhenTrue?.Without(variable), WhenFalse?.Without(variable), WhenNull?.Without(variable));

    /// <summary>Returns what the verdict still tells when an origin denotes another context.</summary>
    public Verdict Without(Origin origin) => new(WhenTrue?.Without(origin), WhenFalse?.Without(origin), WhenNull?.Without(origin));

    private Facts? When(bool? outcome) => outcome switch { true => WhenTrue, false => WhenFalse, null => WhenNull };

    private static Facts? Join(Facts? one, Facts? other) => one is null ? other : other is null ? one : one.Intersect(other);
}
