public class Q
{
    public static int operator +(Q q, [RequiresContext(Keys.K0)] RuntimeContext c)
    {
        _ = c.GetK0();
        return 1;
    }
}

public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        object a = context;
        dynamic d = a;
        _ = new Q() + d;
    }
}
