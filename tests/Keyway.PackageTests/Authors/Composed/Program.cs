using System;
using Keyway;

var invoker = new ToolInvoker(All.Registry);
foreach (ToolName name in All.Registry.Names)
{
    Console.WriteLine(name.ToString());
}

foreach (string name in new[] { "greet", "greet_loudly", "x.greet" })
{
    Console.WriteLine(await invoker.InvokeAsync(name, ToolArguments.FromJson("""{"name":"Ada"}"""u8.ToArray())));
}

public static class Tools
{
    [Tool]
    public static string GreetLoudly(string name) => $"HELLO {name}";
}

[PluginRegistry(Include = [typeof(LibraryA.APlugin), typeof(Prefixed)], Exclude = ["hidden"])]
public static partial class All;

[PluginRegistry(Types = [], Include = [typeof(LibraryB.BPlugin)], Prefix = "x.")]
public static partial class Prefixed;
