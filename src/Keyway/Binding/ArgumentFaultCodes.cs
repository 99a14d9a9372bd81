namespace Keyway;

/// <summary>The values of <see cref="ArgumentFault.Code"/>.</summary>
public static class ArgumentFaultCodes
{
    /// <summary>The text is not JSON (RFC 8259), or not UTF-8.</summary>
    public const string Malformed = "malformed";

    /// <summary>A required member is absent; the pointer is where it should have been.</summary>
    public const string Missing = "missing";

    /// <summary>There is no such member.</summary>
    public const string Unknown = "unknown";

    /// <summary>A member came twice.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>The value is of another JSON type.</summary>
    public const string WrongType = "wrong_type";

    /// <summary>The value is null, and its type doesn't allow that.</summary>
    public const string Null = "null";

    /// <summary>A number is outside of its bounds.</summary>
    public const string OutOfRange = "out_of_range";

    /// <summary>The value breaks another rule: its length, its pattern, its set of allowed values.</summary>
    public const string InvalidValue = "invalid_value";

    /// <summary>The text is larger, or deeper, than the invoker allows.</summary>
    public const string TooLarge = "too_large";
}
