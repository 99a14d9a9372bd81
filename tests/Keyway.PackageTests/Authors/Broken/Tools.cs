using System.Threading.Tasks;
using Keyway;

public static class Tools
{
    [Tool]
    public static async void Wait() => await Task.Yield();

    public static void Escape(RuntimeContext context, dynamic log) => log.Add(context);
}

[PluginRegistry]
public static partial class Plugin;
