public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        RuntimeContext d = context.WithK0("given");
        for (int i = 0; i < 2; i++)
        {
            RuntimeContext p = First(d, d = Source.Next(context, i));
            if (d.HasK0())
            {
                _ = p.GetK0();
            }
        }
    }

    private static RuntimeContext First(RuntimeContext x, RuntimeContext y) => x;
}
public static class Source
{
    public static RuntimeContext Next(RuntimeContext c, int i) => i == 0 ? c : c.WithK0("given");
}
