public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        bool has = false;
        Run(ref has, context, () => has = true);
    }

    private static void Run(ref bool has, RuntimeContext c, Action change)
    {
        has = c.HasK0();
        change();
        if (has)
        {
            _ = c.GetK0();
        }
    }
}
