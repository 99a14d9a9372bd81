public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        int i = 0;
        RuntimeContext? d = null;
        Action again = () => d = Source.Next(context, i++);
        again();
        if (d!.HasK0())
        {
            again();
            _ = d.GetK0();
        }
    }
}
public static class Source
{
    public static RuntimeContext Next(RuntimeContext c, int i) => i == 0 ? c.WithK0("given") : c;
}
