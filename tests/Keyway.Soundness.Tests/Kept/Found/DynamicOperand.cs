public class Q
{
    public static implicit operator Q([RequiresContext(Keys.K0)] RuntimeContext c)
    {
        _ = c.GetK0();
        return new();
    }
}

public class R
{
    public static int operator +(R r, Q q) => 1;
}

public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        object a = context;
        dynamic d = a;
        _ = new R() + d;
    }
}
