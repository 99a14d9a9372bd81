namespace Keyway.CompilerServices;

/// <content>Streams of bytes, which resources return.</content>
public readonly ref partial struct ToolInvocation
{
    /// <summary>Answers with the bytes of a stream, which is read up to the largest result and disposed.</summary>
    /// <param name="stream">What the method returned; null is an empty success.</param>
    public ValueTask<ToolResult> ReturnBytesAsync(Stream? stream)
        => stream is null ? new(ToolResult.Success()) : ReadAsync(stream, Options.MaxResultBytes, Registry, CancellationToken);

    /// <summary>Answers with the bytes of the stream that a task gives, which is read up to the largest result and disposed.</summary>
    /// <typeparam name="T">The kind of stream.</typeparam>
    /// <param name="task">What the method returned.</param>
    public ValueTask<ToolResult> ReturnBytesAsync<T>(Task<T> task)
        where T : Stream?
        => AwaitBytesAsync(task, Options.MaxResultBytes, Registry, CancellationToken);

    /// <summary>Answers with the bytes of the stream that a task gives, which is read up to the largest result and disposed.</summary>
    /// <typeparam name="T">The kind of stream.</typeparam>
    /// <param name="task">What the method returned.</param>
    public ValueTask<ToolResult> ReturnBytesAsync<T>(ValueTask<T> task)
        where T : Stream?
        => AwaitBytesAsync(task.AsTask(), Options.MaxResultBytes, Registry, CancellationToken);

    private static async ValueTask<ToolResult> AwaitBytesAsync<T>(
        Task<T> task, int maxBytes, PluginRegistry registry, CancellationToken cancellationToken)
        where T : Stream?
        => await task.ConfigureAwait(false) is { } stream
            ? await ReadAsync(stream, maxBytes, registry, cancellationToken).ConfigureAwait(false)
            : ToolResult.Success();

    private static async ValueTask<ToolResult> ReadAsync(
        Stream stream, int maxBytes, PluginRegistry registry, CancellationToken cancellationToken)
        => BytesResult.From(await ByteStream.ReadAsync(stream, maxBytes, cancellationToken).ConfigureAwait(false), maxBytes, registry);
}
