using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Keyway.Benchmarks.Calls;

/// <summary>A function of AIFunctionFactory, fed elements by name; its result becomes UTF-8.</summary>
internal sealed class FunctionMapContender(Delegate method, Dictionary<string, JsonElement> arguments) : FunctionContender(method)
{
    private readonly Dictionary<string, object?> _arguments
        = arguments.ToDictionary(argument => argument.Key, argument => (object?)argument.Value, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override object Call() => Invoke(new AIFunctionArguments(_arguments));
}
