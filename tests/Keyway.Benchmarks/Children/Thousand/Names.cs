namespace Keyway.Benchmarks.Children;

/// <summary>Measures what listing names allocates.</summary>
internal static class Names
{
    /// <summary>Reports the names and the bytes of ten tools, then those of a thousand.</summary>
    public static void Report()
    {
        (int tenNames, long tenBytes) = List(TenPlugin.Registry);
        (int names, long bytes) = List(ThousandPlugin.Registry);
        Console.WriteLine($"{tenNames} {tenBytes} {names} {bytes}");
    }

    private static (int Names, long Bytes) List(PluginRegistry registry)
    {
        // The first pass compiles.
        Walk(registry);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int names = Walk(registry);
        return (names, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static int Walk(PluginRegistry registry)
    {
        int names = 0;
        foreach (ToolName name in registry.Names)
        {
            names += name.Local.IsEmpty ? 0 : 1;
        }

        return names;
    }
}
