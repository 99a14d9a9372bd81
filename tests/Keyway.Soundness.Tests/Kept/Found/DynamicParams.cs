public class Q
{
    public static implicit operator Q([RequiresContext(Keys.K0)] RuntimeContext c)
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
        object a = context;
        dynamic d = a;
        Take(d);
    }

    public static void Take(params Q[] all)
    {
    }
}
