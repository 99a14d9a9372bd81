namespace Keyway;

/// <summary>
/// An action as a class, for actions with helpers and state; one instance a run. Mark it with
/// <see cref="ActionAttribute"/> and override either <see cref="ExecuteAsync"/> or <see cref="Execute"/>.
/// </summary>
/// <typeparam name="TParams">The type that the whole object of arguments binds to.</typeparam>
public abstract class PluginAction<TParams> : PluginActionBase<TParams>
{
    /// <summary>Does the work.</summary>
    /// <param name="cancellationToken">Cancelled when the run shall end.</param>
    protected virtual Task ExecuteAsync(CancellationToken cancellationToken)
    {
        Execute();
        return Task.CompletedTask;
    }

    /// <summary>Does the work, synchronously.</summary>
    /// <exception cref="NotSupportedException">Neither this nor <see cref="ExecuteAsync"/> is overridden.</exception>
    protected virtual void Execute() => throw PluginActionFaults.NothingToExecute(this);

    internal Task RunAsync(TParams parameters, RuntimeContext context, CancellationToken cancellationToken)
    {
        Begin(parameters, context);
        return ExecuteAsync(cancellationToken);
    }
}

/// <summary>
/// An action as a class, for actions with helpers and state; one instance a run. Mark it with
/// <see cref="ActionAttribute"/> and override either <see cref="ExecuteAsync"/> or <see cref="Execute"/>.
/// </summary>
/// <typeparam name="TParams">The type that the whole object of arguments binds to.</typeparam>
/// <typeparam name="TResult">The type of the result.</typeparam>
public abstract class PluginAction<TParams, TResult> : PluginActionBase<TParams>
{
    /// <summary>Does the work.</summary>
    /// <param name="cancellationToken">Cancelled when the run shall end.</param>
    protected virtual Task<TResult> ExecuteAsync(CancellationToken cancellationToken) => Task.FromResult(Execute());

    /// <summary>Does the work, synchronously.</summary>
    /// <exception cref="NotSupportedException">Neither this nor <see cref="ExecuteAsync"/> is overridden.</exception>
    protected virtual TResult Execute() => throw PluginActionFaults.NothingToExecute(this);

    internal Task<TResult> RunAsync(TParams parameters, RuntimeContext context, CancellationToken cancellationToken)
    {
        Begin(parameters, context);
        return ExecuteAsync(cancellationToken);
    }
}
