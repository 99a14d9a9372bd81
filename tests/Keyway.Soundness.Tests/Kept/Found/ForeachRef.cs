public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        RuntimeContext rich = context.WithK0("given");
        var all = new[]
        {
            rich
        };
        foreach (ref RuntimeContext d in new Span<RuntimeContext>(all))
        {
            if (d.HasK0())
            {
                all[0] = context;
                _ = d.GetK0();
            }
        }
    }
}
