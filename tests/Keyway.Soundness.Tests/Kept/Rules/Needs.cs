public static class Tools1
{
    [Tool]
    public static void Tool1(RuntimeContext context)
    {
        RuntimeContext more2 = context.WithK0("given");
        _ = Probe.Read(context.GetK0());
    }
}
