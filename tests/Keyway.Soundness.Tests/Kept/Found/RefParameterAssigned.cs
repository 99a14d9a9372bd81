public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        RuntimeContext d = context;
        Run(ref d, context, () => d = context);
    }

    private static void Run(ref RuntimeContext r, RuntimeContext c, Action change)
    {
        r = c.WithK0("given");
        change();
        _ = r.GetK0();
    }
}
