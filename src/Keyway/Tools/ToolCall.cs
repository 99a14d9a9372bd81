using Keyway.CompilerServices;

namespace Keyway;

/// <summary>One call with all that can be said of it. A filter that changes something passes a copy on.</summary>
public sealed record ToolCall
{
    private readonly TimeSpan? _timeout;

    /// <summary>Gets the name of the tool or action, or an alias of the invoker for it.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the arguments.</summary>
    public ToolArguments Arguments { get; init; }

    /// <summary>Gets what the caller knows the call under, such as a model's tool call id.</summary>
    public string? Id { get; init; }

    /// <summary>Gets what is laid over the invoker's context for this call.</summary>
    [HostContext]
    public RuntimeContext? Context { get; init; }

    /// <summary>Gets what this caller may do; it can only lower what the invoker allows.</summary>
    public ToolAccess? Access { get; init; }

    /// <summary>
    /// Gets the services of this call, of which it opens a scope. Where it has none, those of <see cref="Context"/>, of the
    /// invoker's options and of the invoker's context take their place, in this order.
    /// </summary>
    [HostContext]
    public IServiceProvider? Services { get; init; }

    /// <summary>
    /// Gets how long the call may take from the check of its context to its result, without the filters; the invoker's
    /// <see cref="ToolInvokerOptions.Timeout"/> where it is null.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// It is negative and not <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>, or longer than a timer runs (49 days).
    /// </exception>
    public TimeSpan? Timeout
    {
        get => _timeout;
        init => _timeout = CallTime.Check(value);
    }

    /// <summary>
    /// Gets who hears of progress, messages and streamed items while the call runs, and of its end. The logger of the
    /// context, where it has one, records the same as if nobody listened.
    /// </summary>
    public IProgress<RunEvent>? Progress { get; init; }

    /// <summary>Gets what filters hand to each other and to the caller: all copies of a call share it.</summary>
    public IDictionary<string, object?> Items { get; init; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>
    /// Gets the token that cancels the call. The one that the call is made with takes its place; a filter may pass on
    /// another one, linked to this.
    /// </summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>Gets what is called; set once the call has reached the filters.</summary>
    public ToolDescriptor? Tool { get; internal init; }
}
