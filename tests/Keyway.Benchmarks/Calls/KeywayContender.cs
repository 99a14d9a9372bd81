namespace Keyway.Benchmarks.Calls;

/// <summary>A tool of a registry, called through an invoker.</summary>
internal sealed class KeywayContender(string tool) : IContender
{
    private readonly ToolInvoker _invoker = new(CallPlugin.Registry);

    /// <inheritdoc/>
    public string Name => "Keyway";

    /// <inheritdoc/>
    public byte[] Answer(byte[] arguments) => Call(arguments).ToArray();

    /// <inheritdoc/>
    public long Run(byte[] arguments, int times)
    {
        long length = 0;
        for (int i = 0; i < times; i++)
        {
            length += Call(arguments).Length;
        }

        return length;
    }

    private ReadOnlyMemory<byte> Call(byte[] arguments)
    {
        ValueTask<ToolResult> call = _invoker.InvokeAsync(tool, ToolArguments.FromJson(arguments));
        ToolResult result = call.IsCompletedSuccessfully ? call.Result : call.AsTask().GetAwaiter().GetResult();
        return result.StructuredContent.Memory;
    }
}
