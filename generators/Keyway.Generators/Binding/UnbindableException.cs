namespace Keyway.Generators.Binding;

/// <summary>A type can't bind; the message says why and what to do.</summary>
internal sealed class UnbindableException(string reason) : Exception(reason)
{
    /// <summary>Gets the type, where no family knows it: what to do then depends on where it stands, and isn't said yet.</summary>
    public string? ForeignType { get; private init; }

    /// <summary>Returns the fault of a type that no family knows.</summary>
    public static UnbindableException Foreign(string type) => new($"values of type {type} can't be bound") { ForeignType = type };

    /// <summary>Returns the message, with what to do about a foreign type.</summary>
    public string WithAdvice(string advice) => ForeignType is null ? Message : $"{Message}. {advice}";
}
