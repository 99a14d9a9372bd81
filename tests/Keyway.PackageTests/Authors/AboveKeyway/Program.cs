using System;
using Keyway;

var invoker = new ToolInvoker(Plugin.Registry);
Console.WriteLine(await invoker.InvokeAsync("add", ToolArguments.FromJson("""{"a":40,"b":2}"""u8.ToArray())));
Console.WriteLine((await invoker.InvokeAsync("add", ToolArguments.FromJson("""{"a":40,"c":2}"""u8.ToArray()))).Error?.Code);

public static class Tools
{
    [Tool]
    public static int Add(int a, int b) => a + b;
}

[PluginRegistry]
public static partial class Plugin;
