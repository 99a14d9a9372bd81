namespace Keyway;

/// <summary>A required key that can't be read.</summary>
/// <param name="Key">The key's name.</param>
/// <param name="Kind">Why it can't be read.</param>
/// <param name="Expected">The key's type; null where its declaration isn't known.</param>
/// <param name="Actual">The type of what is there instead, for <see cref="ContextFaultKind.WrongType"/>.</param>
public sealed record ContextFault(string Key, ContextFaultKind Kind, Type? Expected, Type? Actual)
{
    /// <summary>Says what was expected and what came.</summary>
    public override string ToString()
    {
        string key = Expected is null ? $"'{Key}'" : $"'{Key}' ({Expected})";
        return Kind switch
        {
            ContextFaultKind.Missing => $"context key {key} is missing",
            ContextFaultKind.Null => $"context key {key} is null",
            _ => $"context key {key} holds a {Actual}",
        };
    }
}
