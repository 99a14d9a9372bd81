using Keyway.Binding;

namespace Keyway.CompilerServices;

/// <content>What generated code returns.</content>
public readonly ref partial struct ToolInvocation
{
    /// <summary>Answers with what a method returned.</summary>
    /// <typeparam name="T">The returned type.</typeparam>
    /// <typeparam name="TResult">What kind of result it makes.</typeparam>
    /// <param name="value">What the method returned.</param>
    public ValueTask<ToolResult> Return<T, TResult>(T value)
        where TResult : IResult<T>
        => new(TResult.From(value, Options.MaxResultBytes, Registry));

    /// <summary>Answers with what a task gives.</summary>
    /// <typeparam name="T">The returned type.</typeparam>
    /// <typeparam name="TResult">What kind of result it makes.</typeparam>
    /// <param name="task">What the method returned.</param>
    public ValueTask<ToolResult> ReturnAsync<T, TResult>(Task<T> task)
        where TResult : IResult<T>
        => task.IsCompletedSuccessfully
            ? Return<T, TResult>(task.Result)
            : AwaitAsync<T, TResult>(task, Options.MaxResultBytes, Registry);

    /// <summary>Answers with what a task gives.</summary>
    /// <typeparam name="T">The returned type.</typeparam>
    /// <typeparam name="TResult">What kind of result it makes.</typeparam>
    /// <param name="task">What the method returned.</param>
    public ValueTask<ToolResult> ReturnAsync<T, TResult>(ValueTask<T> task)
        where TResult : IResult<T>
        => task.IsCompletedSuccessfully
            ? Return<T, TResult>(task.Result)
            : AwaitAsync<T, TResult>(task.AsTask(), Options.MaxResultBytes, Registry);

    /// <summary>Answers with an empty success once a task has ended.</summary>
    /// <param name="task">What the method returned.</param>
    public static ValueTask<ToolResult> ReturnAsync(Task task)
        => task.IsCompletedSuccessfully ? new(ToolResult.Success()) : AwaitAsync(task);

    /// <summary>Answers with an empty success once a task has ended.</summary>
    /// <param name="task">What the method returned.</param>
    public static ValueTask<ToolResult> ReturnAsync(ValueTask task)
        => task.IsCompletedSuccessfully ? new(ToolResult.Success()) : AwaitAsync(task.AsTask());

    /// <summary>
    /// Reports the items of a stream as they come, and answers with an array of them; of a stream longer than the
    /// invoker allows, only the first ones are kept: the rest are reported, and the answer's text says so.
    /// </summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <typeparam name="TBinding">How they are written.</typeparam>
    /// <param name="items">What the method returned.</param>
    public ValueTask<ToolResult> ReturnStreamAsync<T, TBinding>(IAsyncEnumerable<T> items)
        where TBinding : IJsonBinding<T>
        => StreamAsync<T, TBinding>(items, Context, Options, Registry, CancellationToken);

    private static async ValueTask<ToolResult> AwaitAsync<T, TResult>(Task<T> task, int maxBytes, PluginRegistry registry)
        where TResult : IResult<T>
        => TResult.From(await task.ConfigureAwait(false), maxBytes, registry);

    private static async ValueTask<ToolResult> AwaitAsync(Task task)
    {
        await task.ConfigureAwait(false);
        return ToolResult.Success();
    }

    private static async ValueTask<ToolResult> StreamAsync<T, TBinding>(
        IAsyncEnumerable<T> items,
        RuntimeContext context,
        ToolInvokerOptions options,
        PluginRegistry registry,
        CancellationToken cancellationToken)
        where TBinding : IJsonBinding<T>
    {
        List<T> kept = [];
        long count = 0;
        await foreach (T item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            // A stream that doesn't look at the token would never end.
            cancellationToken.ThrowIfCancellationRequested();
            context.ReportItem(Utf8Json.FromTrusted(ResultWriter.Write<T, TBinding>(item, options.MaxResultBytes, registry)));
            count++;
            if (kept.Count < options.MaxStreamedItems)
            {
                kept.Add(item);
            }
        }

        ToolResult result = JsonResult<List<T>, ListBinding<T, TBinding>>.From(kept, options.MaxResultBytes, registry);
        return count == kept.Count
            ? result
            : result.With(FormattableString.Invariant($"These are the first {kept.Count} of {count} items; the others were only streamed."));
    }
}
