using Keyway;

namespace LibraryB;

public static class Tools
{
    [Tool]
    public static string Greet(string name) => $"B greets {name}";
}

[PluginRegistry]
public static partial class BPlugin;
