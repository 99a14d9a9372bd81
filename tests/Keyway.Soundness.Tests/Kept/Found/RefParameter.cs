public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        s_d = context.WithK0("given");
        Run(ref s_d, () => s_d = context);
    }

    private static RuntimeContext s_d = null !;
    private static void Run(ref RuntimeContext c, Action change)
    {
        if (c.HasK0())
        {
            change();
            _ = c.GetK0();
        }
    }
}
