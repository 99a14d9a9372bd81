using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Keyway.Benchmarks.Calls;

/// <summary>A function of AIFunctionFactory, fed UTF-8; its result becomes UTF-8.</summary>
internal sealed class FunctionJsonContender(Delegate method, byte[] arguments) : FunctionContender(method)
{
    /// <inheritdoc/>
    public override string Name => "AIFunctionFactory";

    /// <inheritdoc/>
    public override object Call()
    {
        using JsonDocument document = JsonDocument.Parse(arguments);
        var values = new AIFunctionArguments();
        foreach (JsonProperty property in document.RootElement.EnumerateObject())
        {
            values.Add(property.Name, property.Value);
        }

        return Invoke(values);
    }
}
