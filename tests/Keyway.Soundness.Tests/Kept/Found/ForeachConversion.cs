public class O
{
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
        E([context]);
    }

    public static void E(List<RuntimeContext> all)
    {
        foreach (O o in all)
        {
        }
    }
}
