namespace Keyway.CompilerServices;

/// <content>Class actions.</content>
public readonly ref partial struct ToolInvocation
{
    /// <summary>Runs a class action that has a result.</summary>
    /// <typeparam name="TParams">The type of its arguments.</typeparam>
    /// <typeparam name="TResult">The type of its result.</typeparam>
    /// <param name="action">An instance that has not run before.</param>
    /// <param name="parameters">Its arguments.</param>
    public Task<TResult> RunAsync<TParams, TResult>(PluginAction<TParams, TResult> action, TParams parameters)
        => action.RunAsync(parameters, Context, CancellationToken);

    /// <summary>Runs a class action that has no result.</summary>
    /// <typeparam name="TParams">The type of its arguments.</typeparam>
    /// <param name="action">An instance that has not run before.</param>
    /// <param name="parameters">Its arguments.</param>
    public Task RunAsync<TParams>(PluginAction<TParams> action, TParams parameters)
        => action.RunAsync(parameters, Context, CancellationToken);
}
