public static class Tools1
{
    [Tool]
    public static void Tool1(RuntimeContext context)
    {
        var through2 = new List<RuntimeContext> { context }[0];
        _ = Probe.Read(through2.GetK0());
    }
}
