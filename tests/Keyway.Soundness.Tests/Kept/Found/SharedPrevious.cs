public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        RuntimeContext p = context.WithK0("given");
        Action use = () => p.HasK1();
        for (int i = 0; i < 2; i++)
        {
            RuntimeContext d = Source.Next(context, i);
            if (d.HasK0())
            {
                _ = p.GetK0();
            }

            p = d;
        }

        use();
    }
}
public static class Source
{
    public static RuntimeContext Next(RuntimeContext c, int i) => i == 0 ? c : c.WithK0("given");
}
