using System.Collections.Immutable;

namespace Keyway;

/// <summary>What a host says of a tool in place of its author (<see cref="PluginRegistry.Select"/>).</summary>
public sealed record ToolChanges
{
    /// <summary>Gets the description; the author's where it is null.</summary>
    public string? Description { get; init; }

    /// <summary>Gets what a caller must be allowed to do; what the author says where it is null.</summary>
    public ToolAccess? Access { get; init; }

    /// <summary>Gets descriptions of arguments, by their names.</summary>
    public IReadOnlyDictionary<string, string> ParameterDescriptions { get; init; } = ImmutableDictionary<string, string>.Empty;
}
