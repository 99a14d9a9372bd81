using System.Runtime.CompilerServices;

namespace Keyway.Hosting;

/// <summary>Holds options to what they may be. A fault says what was expected, what came and what to do.</summary>
internal static class OptionValue
{
    /// <summary>Returns a value that lies between two others, or is one of them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It doesn't.</exception>
    public static T Between<T>(T value, T least, T most, T usual, [CallerMemberName] string name = "")
        where T : struct, IComparable<T>
        => value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0
            ? value
            : throw new ArgumentOutOfRangeException(
                name,
                FormattableString.Invariant($"Expected {name} from {least} to {most}, got {value}. Leave it out for {usual}."));
}
