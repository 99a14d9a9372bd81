using System;
using System.Threading.Tasks;
using Keyway;

Console.WriteLine($"{Plugin.Registry.Plugin!.Name} {Plugin.Registry.Plugin.Version} {Plugin.Registry.Plugin.Environment}");
Console.WriteLine(Plugin.Registry.Find("train")!.Category);

public static class Training
{
    [Action]
    public static Task RunAsync() => Task.CompletedTask;
}

[PluginRegistry]
public static partial class Plugin;
