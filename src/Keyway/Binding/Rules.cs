using System.Globalization;

namespace Keyway.Binding;

/// <summary>
/// The rules that annotations of System.ComponentModel.DataAnnotations state. Each is checked right after its value was
/// read, and says nothing where that value has a fault already.
/// </summary>
public static partial class Rules
{
    /// <summary>Checks bounds (<c>[Range]</c>).</summary>
    /// <typeparam name="T">The type that the bounds are compared in.</typeparam>
    /// <param name="reader">Where a fault is recorded.</param>
    /// <param name="at">Where the value is.</param>
    /// <param name="value">The value.</param>
    /// <param name="minimum">The least value.</param>
    /// <param name="maximum">The greatest value.</param>
    /// <param name="minimumIsExclusive">Whether the least value is itself outside.</param>
    /// <param name="maximumIsExclusive">Whether the greatest value is itself outside.</param>
    /// <param name="expected">What would have fitted, where the author says it.</param>
    public static void Range<T>(
        ref BindingReader reader,
        BindingMark at,
        T value,
        T minimum,
        T maximum,
        bool minimumIsExclusive = false,
        bool maximumIsExclusive = false,
        string? expected = null)
        where T : struct, IComparable<T>, IFormattable
    {
        int low = value.CompareTo(minimum);
        int high = value.CompareTo(maximum);
        if (low < 0 || high > 0 || (low == 0 && minimumIsExclusive) || (high == 0 && maximumIsExclusive))
        {
            string from = minimumIsExclusive ? "more than" : "at least";
            string to = maximumIsExclusive ? "less than" : "at most";
            reader.Fault(
                at,
                ArgumentFaultCodes.OutOfRange,
                expected ?? FormattableString.Invariant($"a number {from} {minimum} and {to} {maximum}"),
                value);
        }
    }

    /// <summary>Checks the length of a string, in code points as JSON Schema counts them (2020-12 validation, 6.3).</summary>
    /// <param name="reader">Where a fault is recorded.</param>
    /// <param name="at">Where the value is.</param>
    /// <param name="value">The value; null has no length.</param>
    /// <param name="minimum">The least length.</param>
    /// <param name="maximum">The greatest length.</param>
    /// <param name="expected">What would have fitted, where the author says it.</param>
    public static void Length(
        ref BindingReader reader, BindingMark at, string? value, int minimum, int maximum, string? expected = null)
    {
        // A string has at least half as many code points as it has UTF-16 units: mostly the units decide.
        if (value is null || ((value.Length + 1) / 2 >= minimum && value.Length <= maximum))
        {
            return;
        }

        int length = 0;
        foreach (System.Text.Rune _ in value.EnumerateRunes())
        {
            length++;
        }

        Check(ref reader, at, value, length, minimum, maximum, "characters", expected);
    }

    /// <summary>Checks how many elements a collection has.</summary>
    /// <typeparam name="T">The elements' type.</typeparam>
    /// <param name="reader">Where a fault is recorded.</param>
    /// <param name="at">Where the value is.</param>
    /// <param name="value">The value; null has no length.</param>
    /// <param name="minimum">The least number of elements.</param>
    /// <param name="maximum">The greatest number of elements.</param>
    /// <param name="expected">What would have fitted, where the author says it.</param>
    public static void Length<T>(
        ref BindingReader reader, BindingMark at, IEnumerable<T>? value, int minimum, int maximum, string? expected = null)
    {
        // A collection that has a fault of its own may be one that can't be counted.
        if (value is not null && reader.IsSound(at))
        {
            int count = value.TryGetNonEnumeratedCount(out int known) ? known : value.Count();
            Check(ref reader, at, value, count, minimum, maximum, "items", expected);
        }
    }

    private static void Check(
        ref BindingReader reader, BindingMark at, object value, int length, int minimum, int maximum, string what, string? expected)
    {
        if (length < minimum || length > maximum)
        {
            string bounds = maximum == int.MaxValue ? $"at least {Number(minimum)}"
                : minimum == maximum ? $"exactly {Number(minimum)}"
                : minimum == 0 ? $"at most {Number(maximum)}"
                : $"{Number(minimum)} to {Number(maximum)}";
            reader.Fault(at, ArgumentFaultCodes.InvalidValue, expected ?? $"{bounds} {what} (there are {Number(length)})", value);
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
