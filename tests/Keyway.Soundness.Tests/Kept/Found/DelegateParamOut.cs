public delegate void Maker([RequiresContext(Keys.K0)] out RuntimeContext c);
public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        Maker m = (out RuntimeContext d) => d = context;
        m(out var e);
        _ = e.GetK0();
    }
}
