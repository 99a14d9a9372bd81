using Keyway.Binding;

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

    /// <summary>Answers with the data that an action returned, holds it to its own annotations, and keeps it.</summary>
    /// <typeparam name="T">The returned type.</typeparam>
    /// <typeparam name="TBinding">How it is written.</typeparam>
    /// <param name="value">What the action returned.</param>
    public ValueTask<ToolResult> ReturnData<T, TBinding>(T value)
        where TBinding : IJsonBinding<T>
        => new(ActionData.Write<T, TBinding>(value, Options, Services, Registry));

    /// <summary>Answers with the data that an action's task gives, holds it to its own annotations, and keeps it.</summary>
    /// <typeparam name="T">The returned type.</typeparam>
    /// <typeparam name="TBinding">How it is written.</typeparam>
    /// <param name="task">What the action returned.</param>
    public ValueTask<ToolResult> ReturnDataAsync<T, TBinding>(Task<T> task)
        where TBinding : IJsonBinding<T>
        => ActionData.WriteAsync<T, TBinding>(task, Options, Services, Registry);

    /// <summary>Answers with the data that an action's task gives, holds it to its own annotations, and keeps it.</summary>
    /// <typeparam name="T">The returned type.</typeparam>
    /// <typeparam name="TBinding">How it is written.</typeparam>
    /// <param name="task">What the action returned.</param>
    public ValueTask<ToolResult> ReturnDataAsync<T, TBinding>(ValueTask<T> task)
        where TBinding : IJsonBinding<T>
        => ActionData.WriteAsync<T, TBinding>(task.AsTask(), Options, Services, Registry);
}
