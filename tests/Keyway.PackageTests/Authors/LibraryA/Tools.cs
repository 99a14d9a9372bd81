using Keyway;

namespace LibraryA;

public static class Tools
{
    [Tool]
    public static string Greet(string name) => $"A greets {name}";

    [Tool]
    public static string Hidden() => "never";
}

[PluginRegistry]
public static partial class APlugin;
