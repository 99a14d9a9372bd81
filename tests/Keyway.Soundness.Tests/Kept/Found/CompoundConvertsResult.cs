public class O
{
    public static RuntimeContext operator +(O o, string s) => RuntimeContext.Create();
    public static implicit operator O([RequiresContext(Keys.K0)] RuntimeContext c)
    {
        _ = c.GetK0();
        return new();
    }
}

public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        O o = new();
        o += "x";
    }
}
