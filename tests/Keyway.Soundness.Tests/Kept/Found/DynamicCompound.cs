public class Q
{
    public static Q operator +(Q q, [RequiresContext(Keys.K0)] RuntimeContext c)
    {
        _ = c.GetK0();
        return q;
    }
}

public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        object a = context;
        dynamic d = a;
        Q q = new();
        q += d;
    }
}
