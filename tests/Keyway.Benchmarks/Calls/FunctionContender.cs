using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Keyway.Benchmarks.Calls;

/// <summary>A function of AIFunctionFactory.</summary>
internal abstract class FunctionContender(Delegate method) : IContender
{
    private readonly AIFunction _function = AIFunctionFactory.Create(method);

    /// <inheritdoc/>
    public virtual string Name => "AIFunction";

    /// <inheritdoc/>
    public abstract object Call();

    /// <inheritdoc/>
    public JsonElement Read(object result) => JsonElement.Parse((byte[])result);

    /// <summary>Calls the function and writes its result, which is a <see cref="JsonElement"/>, as UTF-8.</summary>
    protected byte[] Invoke(AIFunctionArguments arguments)
    {
        ValueTask<object?> call = _function.InvokeAsync(arguments);
        object? result = call.IsCompletedSuccessfully ? call.Result : call.AsTask().GetAwaiter().GetResult();
        return JsonSerializer.SerializeToUtf8Bytes((JsonElement)result!);
    }
}
