using System.Threading.Tasks;
using Keyway;

public static class Tools
{
    [Tool]
    public static async void Wait() => await Task.Yield();
}

[PluginRegistry]
public static partial class Plugin;
