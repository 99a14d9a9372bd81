namespace Keyway;

/// <summary>One call with all that can be said of it. A filter that changes something passes a copy on.</summary>
public sealed record ToolCall
{
    /// <summary>Gets the name of the tool or action, or an alias of the invoker for it.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the arguments.</summary>
    public ToolArguments Arguments { get; init; }

    /// <summary>Gets what the caller knows the call under, such as a model's tool call id.</summary>
    public string? Id { get; init; }

    /// <summary>Gets what is laid over the invoker's context for this call.</summary>
    public RuntimeContext? Context { get; init; }

    /// <summary>Gets what this caller may do; it can only lower what the invoker allows.</summary>
    public ToolAccess? Access { get; init; }

    /// <summary>Gets the services of this call, in place of the invoker's. The call opens a scope of them.</summary>
    public IServiceProvider? Services { get; init; }

    /// <summary>Gets how long the call may take; without limit where neither it nor the invoker states one.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Gets who hears of progress, messages and streamed items while the call runs.</summary>
    public IProgress<RunEvent>? Progress { get; init; }

    /// <summary>Gets what filters hand to each other and to the caller.</summary>
    public IDictionary<string, object?> Items { get; init; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>Gets the token that the caller cancels with.</summary>
    public CancellationToken CancellationToken { get; internal init; }

    /// <summary>Gets what is called; set once the call has reached the filters.</summary>
    public ToolDescriptor? Tool { get; internal init; }
}
