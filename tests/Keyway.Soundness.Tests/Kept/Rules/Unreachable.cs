public static class Tools1
{
    [Tool]
    public static void Tool1(RuntimeContext context)
    {
        try
        {
            Probe.Stop();
        }
        catch (ProbeException)
        {
            _ = Probe.Read(context.GetK0());
        }
    }
}
