public delegate void Maker([RequiresContext(Keys.K0)] out RuntimeContext c);
public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        Maker m = Silent;
        m(out var e);
        Silent2(context);
        _ = e.GetK0();
    }

    public static void Silent(out RuntimeContext d)
    {
        d = RuntimeContext.Create();
    }

    static void Silent2(RuntimeContext c)
    {
    }
}
