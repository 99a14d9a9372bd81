using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Keyway.Benchmarks.Children;
using Microsoft.Extensions.AI;

long start = Stopwatch.GetTimestamp();
Call(start);

[MethodImpl(MethodImplOptions.NoInlining)]
static void Call(long start)
{
    // Found by reflection, which is cheaper than a thousand lines that each make a delegate: those would be compiled too.
    var functions = new Dictionary<string, AIFunction>();
    foreach (Type type in typeof(FirstCall).Assembly.GetTypes())
    {
        if (type.Name.StartsWith("Tools", StringComparison.Ordinal))
        {
            foreach (MethodInfo method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            {
                AIFunction function = AIFunctionFactory.Create(method, target: null);
                functions.Add(function.Name, function);
            }
        }
    }

    if (functions.Count != 1000)
    {
        throw new InvalidOperationException($"Made {functions.Count} functions.");
    }

    var arguments = new AIFunctionArguments();
    foreach (JsonProperty property in JsonDocument.Parse(FirstCall.Arguments).RootElement.EnumerateObject())
    {
        arguments.Add(property.Name, property.Value);
    }

    object? result = functions["Add42"].InvokeAsync(arguments).AsTask().GetAwaiter().GetResult();
    FirstCall.Report(start, () => ((JsonElement)result!).GetRawText());
}
