using System;
using Keyway;
using Keyway.AI;
using Microsoft.Extensions.AI;

foreach (AIFunction function in Plugin.Registry.AsAIFunctions())
{
    Console.WriteLine($"{function.Name}: {function.Description}");
    Console.WriteLine(await function.InvokeAsync(new AIFunctionArguments { ["a"] = 40, ["b"] = 2 }));

    object? value = await function.InvokeAsync(new AIFunctionArguments { ["a"] = 40, ["c"] = 2 });
    Console.WriteLine(ToolFunctionResult.Of(value)?.Error?.Code);
}

public static class Tools
{
    /// <summary>Adds two numbers.</summary>
    [Tool]
    public static int Add(int a, int b) => a + b;
}

[PluginRegistry]
public static partial class Plugin;
