public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        RuntimeContext d = context.WithK0("given");
        for (int i = 0; i < 2; i++)
        {
            RuntimeContext p = Step(d, context, i, out d);
            if (d.HasK0())
            {
                _ = p.GetK0();
            }
        }
    }

    private static RuntimeContext Step(RuntimeContext old, RuntimeContext c, int i, out RuntimeContext fresh)
    {
        fresh = Source.Next(c, i);
        return old;
    }
}
public static class Source
{
    public static RuntimeContext Next(RuntimeContext c, int i) => i == 0 ? c : c.WithK0("given");
}
