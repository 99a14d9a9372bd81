public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        RuntimeContext rich = context.WithK0("given");
        RuntimeContext d = rich;
        int i;
        try
        {
            Probe.Ask();
        }
        finally
        {
            (d, i) = (context, 1);
        }

        _ = d.GetK0();
    }
}
