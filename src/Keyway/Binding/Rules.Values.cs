namespace Keyway.Binding;

/// <content>What text and single values must be.</content>
public static partial class Rules
{
    /// <summary>Checks that a value is there (<c>[Required]</c>).</summary>
    /// <param name="reader">Where a fault is recorded.</param>
    /// <param name="at">Where the value is.</param>
    /// <param name="value">The value.</param>
    /// <param name="allowsBlank">Whether text may be empty or white space.</param>
    /// <param name="expected">What would have fitted, where the author says it.</param>
    public static void Required(ref BindingReader reader, BindingMark at, object? value, bool allowsBlank = false, string? expected = null)
    {
        if (value is null)
        {
            reader.Fault(at, ArgumentFaultCodes.Null, expected ?? "a value", null);
        }
        else if (!IsGiven(value, allowsBlank))
        {
            reader.Fault(at, ArgumentFaultCodes.InvalidValue, expected ?? "text that isn't blank", value);
        }
    }

    /// <summary>Checks that text matches a pattern as a whole (<c>[RegularExpression]</c>).</summary>
    /// <param name="reader">Where a fault is recorded.</param>
    /// <param name="at">Where the value is.</param>
    /// <param name="value">The value; null and empty text match.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="expected">What would have fitted, where the author says it.</param>
    public static void Pattern(ref BindingReader reader, BindingMark at, string? value, TextPattern pattern, string? expected = null)
    {
        if (!string.IsNullOrEmpty(value) && !reader.IsMatch(value, pattern, out bool isTimeout))
        {
            string why = isTimeout
                ? FormattableString.Invariant($"text that can be matched within the {pattern.Timeout.TotalMilliseconds} ms that all text of a call has together, with")
                : "text that matches";
            reader.Fault(at, ArgumentFaultCodes.InvalidValue, isTimeout || expected is null ? $"{why} {pattern}" : expected, value);
        }
    }

    /// <summary>Checks that a value is one of some (<c>[AllowedValues]</c>).</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="reader">Where a fault is recorded.</param>
    /// <param name="at">Where the value is.</param>
    /// <param name="value">The value.</param>
    /// <param name="values">The values that it may be.</param>
    /// <param name="expected">What would have fitted.</param>
    public static void Allowed<T>(ref BindingReader reader, BindingMark at, T value, T[] values, string expected)
    {
        if (!Contains(values, value))
        {
            reader.Fault(at, ArgumentFaultCodes.InvalidValue, expected, value);
        }
    }

    /// <summary>Checks that a value is none of some (<c>[DeniedValues]</c>).</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="reader">Where a fault is recorded.</param>
    /// <param name="at">Where the value is.</param>
    /// <param name="value">The value.</param>
    /// <param name="values">The values that it mustn't be.</param>
    /// <param name="expected">What would have fitted.</param>
    public static void Denied<T>(ref BindingReader reader, BindingMark at, T value, T[] values, string expected)
    {
        if (Contains(values, value))
        {
            reader.Fault(at, ArgumentFaultCodes.InvalidValue, expected, value);
        }
    }

    internal static bool IsGiven(object? value, bool allowsBlank)
        => value is not null && (allowsBlank || value is not string text || !string.IsNullOrWhiteSpace(text));

    private static bool Contains<T>(T[] values, T value)
    {
        foreach (T candidate in values)
        {
            if (EqualityComparer<T>.Default.Equals(candidate, value))
            {
                return true;
            }
        }

        return false;
    }
}
