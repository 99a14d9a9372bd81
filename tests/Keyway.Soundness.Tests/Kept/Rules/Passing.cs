public static class Tools1
{
    [Tool]
    public static void Tool1(RuntimeContext context)
    {
        Help2(context);
    }

    private static void Help2(RuntimeContext context)
    {
        _ = Probe.Read(context.GetK0());
    }
}
