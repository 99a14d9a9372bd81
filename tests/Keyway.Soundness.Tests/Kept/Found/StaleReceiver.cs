public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        RuntimeContext d = context.WithK0("given");
        for (int i = 0; i < 2; i++)
        {
            RuntimeContext p = d.WithK1((d = Source.Next(context, i)).GetHashCode().ToString());
            if (d.HasK0())
            {
                _ = p.GetK0();
            }
        }
    }
}
public static class Source
{
    public static RuntimeContext Next(RuntimeContext c, int i) => i == 0 ? c : c.WithK0("given");
}
