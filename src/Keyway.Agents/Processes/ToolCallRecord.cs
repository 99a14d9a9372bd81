using System.Collections.Immutable;

namespace Keyway.Agents;

/// <summary>One call of a tool by a model.</summary>
public sealed record ToolCallRecord
{
    /// <summary>Gets what the model knows the call under.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name that the model called.</summary>
    public required string CalledAs { get; init; }

    /// <summary>Gets the tool's own name: another one than <see cref="CalledAs"/> where that is an alias.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the arguments by name, each a <see cref="System.Text.Json.JsonElement"/> or an object that stands for JSON.</summary>
    public IReadOnlyDictionary<string, object?> Arguments { get; init; } = ImmutableDictionary<string, object?>.Empty;

    /// <summary>Gets what came of it.</summary>
    public required ToolResult Result { get; init; }
}
