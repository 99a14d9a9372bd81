using System.Text.Json;

namespace Keyway.Hosting;

/// <summary>A run of an action: under way, or over. Safe for any number of threads.</summary>
#pragma warning disable CA1001 // The source has nothing to dispose of: it has no timer, and its wait handle is never asked for.
public sealed class ActionRun
#pragma warning restore CA1001
{
    private readonly IRunStore _store;
    private readonly CancellationTokenSource _cancellation = new();
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile RunRecord _record;

    internal ActionRun(RunRecord record, ToolDescriptor action, RunLogger logger, IRunStore store)
    {
        _record = record;
        _store = store;
        Action = action;
        Logger = logger;
    }

    /// <summary>Gets the run's id.</summary>
    public string Id => _record.Id;

    /// <summary>Gets the action that runs.</summary>
    public ToolDescriptor Action { get; }

    /// <summary>Gets what is kept of the run, as of now.</summary>
    public RunRecord Record => _record;

    /// <summary>Gets how far it has come.</summary>
    public RunStatus Status => _record.Status;

    /// <summary>Gets the logger that the action reports to, and whose progress and metrics can be looked at.</summary>
    public RunLogger Logger { get; }

    /// <summary>Gets what the action answered; null until the run is over, and where it was cancelled.</summary>
    public ToolResult? Result { get; private set; }

    /// <summary>Gets why the run failed; null until then, and where it didn't.</summary>
    public KeywayException? Exception { get; private set; }

    /// <summary>Gets a task that ends when the run is over, and never fails.</summary>
    public Task Completion => _over.Task;

    internal CancellationToken CancellationToken => _cancellation.Token;

    /// <summary>Asks the action to end. A run that is over stays as it is.</summary>
    public void Cancel()
    {
        if (!Completion.IsCompleted)
        {
            _cancellation.Cancel();
        }
    }

    /// <summary>Reads the events of the run, and waits for more until it is over.</summary>
    /// <param name="cancellationToken">Ends reading.</param>
    public IAsyncEnumerable<RunEvent> ReadEventsAsync(CancellationToken cancellationToken = default)
        => _store.ReadEventsAsync(Id, follow: true, cancellationToken);

    /// <summary>Returns what the action returned.</summary>
    /// <typeparam name="T">
    /// The type that the action returns, or one that it derives from; <see cref="Utf8Json"/> or <see cref="JsonElement"/> for the
    /// same as JSON, and <see cref="string"/> for text.
    /// </typeparam>
    /// <exception cref="InvalidOperationException">The run isn't over.</exception>
    /// <exception cref="InvalidCastException">The result is of another type.</exception>
    /// <exception cref="InvalidArgumentsException">The arguments didn't fit.</exception>
    /// <exception cref="MissingContextException">The context didn't hold what the action requires.</exception>
    /// <exception cref="ActionFailedException">The action failed.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public T GetResult<T>()
    {
        ToolResult result = Succeeded();
        return result.Value is T value ? value
            : typeof(T) == typeof(Utf8Json) ? (T)(object)_record.Result
            : typeof(T) == typeof(JsonElement) ? (T)(object)_record.Result.ToJsonElement()
            : typeof(T) == typeof(string) && result.StructuredContent.IsEmpty ? (T)(object)result.ToString()
            : throw new InvalidCastException(
                $"Expected a {typeof(T)} as the result of '{Action.Name}', got "
                + $"{(result.Value is { } other ? $"a {other.GetType()}" : result.StructuredContent.IsEmpty ? "text" : "JSON")}.");
    }

    /// <summary>Throws where the run didn't end well: for actions that return nothing.</summary>
    /// <inheritdoc cref="GetResult{T}" path="/exception"/>
    public void ThrowIfFailed() => Succeeded();

    internal void Become(RunRecord record) => _record = record;

    internal void End(RunRecord record, ToolResult? result, KeywayException? exception)
    {
        Result = result;
        Exception = exception;
        _record = record;
        _over.TrySetResult();
    }

    private ToolResult Succeeded()
        => _record switch
        {
            { IsOver: false } => throw new InvalidOperationException($"Run {Id} isn't over: await its Completion first."),
            { Status: RunStatus.Cancelled } => throw new OperationCanceledException($"Run {Id} was cancelled."),
            _ when Exception is { } exception => throw exception,
            _ => Result!,
        };
}
