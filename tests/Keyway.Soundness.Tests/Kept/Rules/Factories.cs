public static class Tools1
{
    [Tool]
    public static void Tool1(RuntimeContext context)
    {
        var more2 = context.WithK0(() => Probe.Read(context.GetK1()));
        _ = Probe.Read(more2.GetK0());
    }
}
