namespace Keyway.Binding;

/// <summary>
/// What the place where a value stands (a parameter, a member) says of it, in keywords of JSON Schema 2020-12. Numbers
/// and defaults are JSON texts, so that no digit is lost.
/// </summary>
public readonly record struct SchemaKeywords
{
    private readonly bool _isNullable;

    /// <summary>Gets whether null is allowed as well: the type has it, and the place doesn't forbid it.</summary>
    public bool IsNullable
    {
        get => _isNullable && !ForbidsNull;
        init => _isNullable = value;
    }

    /// <summary>Gets whether the place forbids null, whatever the type says.</summary>
    public bool ForbidsNull { get; init; }

    /// <summary>Gets the short name that people read.</summary>
    public string? Title { get; init; }

    /// <summary>Gets what the value is for.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the value that holds where none is given.</summary>
    public string? Default { get; init; }

    /// <summary>Gets the least number.</summary>
    public string? Minimum { get; init; }

    /// <summary>Gets the greatest number.</summary>
    public string? Maximum { get; init; }

    /// <summary>Gets the number that all are greater than.</summary>
    public string? ExclusiveMinimum { get; init; }

    /// <summary>Gets the number that all are less than.</summary>
    public string? ExclusiveMaximum { get; init; }

    /// <summary>Gets the least length of a string, or number of items of an array.</summary>
    public int? MinLength { get; init; }

    /// <summary>Gets the greatest length of a string, or number of items of an array.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Gets what text is called (2020-12 validation, 7.3).</summary>
    public string? Format { get; init; }

    /// <summary>Gets regular expressions of ECMA-262, all of which text matches.</summary>
    public IReadOnlyList<string>? Patterns { get; init; }

    /// <summary>Gets the values that are allowed, as a JSON array.</summary>
    public string? Allowed { get; init; }

    /// <summary>Gets the values that are denied, as a JSON array.</summary>
    public string? Denied { get; init; }
}
