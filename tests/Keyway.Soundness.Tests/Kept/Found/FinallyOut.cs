public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        RuntimeContext rich = context.WithK0("given");
        RuntimeContext d = rich;
        try
        {
            Probe.Ask();
        }
        finally
        {
            Make(context, out d);
        }

        _ = d.GetK0();
    }

    private static void Make(RuntimeContext c, out RuntimeContext d) => d = c;
}
