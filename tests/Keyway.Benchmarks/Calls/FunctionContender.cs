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
    public abstract JsonElement Read(object result);

    /// <summary>Calls the function; its result is a <see cref="JsonElement"/>.</summary>
    protected object Invoke(AIFunctionArguments arguments)
    {
        ValueTask<object?> call = _function.InvokeAsync(arguments);
        return (call.IsCompletedSuccessfully ? call.Result : call.AsTask().GetAwaiter().GetResult())!;
    }
}
