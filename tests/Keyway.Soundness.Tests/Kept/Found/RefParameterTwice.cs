public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        RuntimeContext d = context;
        Run(ref d, ref d, context);
    }

    private static void Run(ref RuntimeContext r, ref RuntimeContext s, RuntimeContext c)
    {
        r = c.WithK0("given");
        s = c;
        _ = r.GetK0();
    }
}
