using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Keyway.Benchmarks.Calls;

/// <summary>A function of AIFunctionFactory, fed the same bytes.</summary>
internal sealed class FunctionContender(Delegate method) : IContender
{
    private readonly AIFunction _function = AIFunctionFactory.Create(method);

    /// <inheritdoc/>
    public string Name => "AIFunctionFactory";

    /// <inheritdoc/>
    public byte[] Answer(byte[] arguments)
    {
        using JsonDocument document = JsonDocument.Parse(arguments);
        var values = new AIFunctionArguments();
        foreach (JsonProperty property in document.RootElement.EnumerateObject())
        {
            values.Add(property.Name, property.Value);
        }

        ValueTask<object?> call = _function.InvokeAsync(values);
        object? result = call.IsCompletedSuccessfully ? call.Result : call.AsTask().GetAwaiter().GetResult();
        return JsonSerializer.SerializeToUtf8Bytes((JsonElement)result!);
    }

    /// <inheritdoc/>
    public long Run(byte[] arguments, int times)
    {
        long length = 0;
        for (int i = 0; i < times; i++)
        {
            length += Answer(arguments).Length;
        }

        return length;
    }
}
