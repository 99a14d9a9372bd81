namespace Keyway.Binding;

/// <summary>
/// What the place where a value stands (a parameter, a member) says of it, in keywords of JSON Schema 2020-12. Numbers
/// and defaults are JSON texts, so that no digit is lost.
/// </summary>
public readonly record struct SchemaKeywords
{
    /// <summary>Gets whether null is allowed as well.</summary>
    public bool IsNullable { get; init; }

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
}
