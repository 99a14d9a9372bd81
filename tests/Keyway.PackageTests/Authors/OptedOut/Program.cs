using System;
using Keyway;

Console.WriteLine(Plugin.Registry.Plugin is null);

[PluginRegistry]
public static partial class Plugin;
