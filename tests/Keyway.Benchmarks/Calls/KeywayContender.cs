using System.Text.Json;

namespace Keyway.Benchmarks.Calls;

/// <summary>A tool of a registry, called through an invoker.</summary>
internal abstract class KeywayContender(string tool) : IContender
{
    private readonly ToolInvoker _invoker = new(CallPlugin.Registry);

    /// <inheritdoc/>
    public string Name => "Keyway";

    /// <inheritdoc/>
    public object Call()
    {
        ValueTask<ToolResult> call = _invoker.InvokeAsync(tool, Arguments());
        return call.IsCompletedSuccessfully ? call.Result : call.AsTask().GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public JsonElement Read(object result) => ((ToolResult)result).StructuredContent.ToJsonElement();

    /// <summary>Makes the arguments of one call.</summary>
    protected abstract ToolArguments Arguments();
}
