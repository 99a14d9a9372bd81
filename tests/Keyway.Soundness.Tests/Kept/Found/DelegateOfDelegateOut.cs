public delegate void Plain(out RuntimeContext c);
public delegate void Maker([RequiresContext(Keys.K0)] out RuntimeContext c);
public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        Plain p = Silent;
        Maker m = new Maker(p);
        m(out var e);
        _ = e.GetK0();
    }

    public static void Silent(out RuntimeContext d)
    {
        d = RuntimeContext.Create();
    }
}
