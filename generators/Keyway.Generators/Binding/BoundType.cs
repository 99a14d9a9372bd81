namespace Keyway.Generators.Binding;

/// <summary>A type that binds, and how emitted code says so.</summary>
/// <param name="Type">The type, with its nullable annotations, such as <c>int?</c> or <c>global::Acme.City</c>.</param>
/// <param name="Binding">Its binding, such as <c>NullableBinding&lt;int, IntegerBinding&lt;int&gt;&gt;</c>.</param>
/// <param name="IsValueType">Whether it is a value type.</param>
/// <param name="IsNullable">Whether null is one of its values.</param>
/// <param name="HasChecks">Whether a value that wasn't read from JSON has something to check, besides being null itself.</param>
/// <param name="IsKey">Whether names of JSON members can stand for its values, and its binding reads them.</param>
/// <param name="UnreadableReason">Why it can only be written; null where it can be read as well.</param>
/// <param name="UnwritableReason">Why it can only be read; null where it can be written as well.</param>
internal sealed record BoundType(
    string Type,
    string Binding,
    bool IsValueType,
    bool IsNullable = false,
    bool HasChecks = false,
    bool IsKey = false,
    string? UnreadableReason = null,
    string? UnwritableReason = null)
{
    /// <summary>Gets whether a converter or a context of System.Text.Json decides what its JSON is.</summary>
    public bool IsForeign { get; init; }

    /// <summary>Gets whether its binding reads a value of one token without a reader.</summary>
    public bool IsToken { get; init; }

    /// <summary>Gets whether its values are objects and nothing else, and its schema says so.</summary>
    public bool IsObject { get; init; }

    /// <summary>Gets whether strings stand for its values: they are scalars, or what a converter makes of a string is its own business.</summary>
    public bool IsText { get; init; }

    /// <summary>Gets whether the schema of its values says nothing: what a converter or a context takes isn't known.</summary>
    public bool IsOpaque { get; init; }

    /// <summary>Gets whether its binding writes down checks that the schema can't say.</summary>
    public bool HasUnstated { get; init; }

    /// <summary>Gets the binding of the same type with null, where null may be more than no value.</summary>
    public string? OptionalBinding { get; init; }

    /// <summary>Gets whether a null of JSON is one of its values, though null itself is none.</summary>
    public bool HoldsNull { get; init; }

    /// <summary>Gets the initial value of a local variable of this type.</summary>
    public string Initial => IsValueType || IsNullable ? "default" : "default!";

    /// <summary>Returns a type built around this one, which can't do more than this one.</summary>
    public BoundType Wrap(string type, string binding, bool isValueType, bool isNullable = false)
        => new(type, binding, isValueType, isNullable, HasChecks || !isValueType, IsKey: false, UnreadableReason, UnwritableReason) { IsForeign = IsForeign, HasUnstated = HasUnstated };
}
