public delegate void Maker([RequiresContext(Keys.K0)] ref RuntimeContext c);
public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        Maker m = Silent;
        var e = context.WithK0("");
        m(ref e);
        _ = e.GetK0();
    }

    public static void Silent(ref RuntimeContext d)
    {
        d = RuntimeContext.Create();
    }
}
