public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        RuntimeContext rich = context.WithK0("given");
        RuntimeContext d = rich;
        Run(in d, () => d = context);
    }

    private static void Run(in RuntimeContext c, Action change)
    {
        if (c.HasK0())
        {
            change();
            _ = c.GetK0();
        }
    }
}
