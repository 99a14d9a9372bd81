using System.Collections.Immutable;

namespace Keyway.Agents;

/// <summary>One tool of a program, and what the program says of it in place of its author.</summary>
/// <param name="Name">Its name in the registry, or that of a function that was given.</param>
public sealed record ToolSettings(string Name)
{
    /// <summary>Gets the name that the model sees; both names can be called.</summary>
    public string? Alias { get; init; }

    /// <summary>Gets the description that the model sees.</summary>
    public string? Description { get; init; }

    /// <summary>Gets what a process must be allowed to do for calling it.</summary>
    public ToolAccess? Access { get; init; }

    /// <summary>Gets descriptions of its arguments, by their names.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Names a tool that is taken as its author wrote it.</summary>
    /// <param name="name">The name.</param>
    public static implicit operator ToolSettings(string name) => new(name);
}
