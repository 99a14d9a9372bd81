namespace Keyway;

/// <summary>
/// Takes a parameter from the <see cref="RuntimeContext"/>, and so makes its key required. A nullable parameter, or one
/// with a default, makes it optional.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromContextAttribute : Attribute
{
    /// <summary>Takes the only declared key of the parameter's type.</summary>
    public FromContextAttribute()
    {
    }

    /// <summary>Takes the value of one key.</summary>
    /// <param name="key">The key's name, a constant marked with <see cref="ContextKeyAttribute{T}"/>.</param>
    public FromContextAttribute(string key) => Key = key;

    /// <summary>Gets the key's name; null for the only key of the parameter's type.</summary>
    public string? Key { get; }
}
