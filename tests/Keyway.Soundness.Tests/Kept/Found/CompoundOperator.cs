public class Box
{
    public static Box operator +(Box b, [RequiresContext(Keys.K0)] RuntimeContext c)
    {
        _ = c.GetK0();
        return b;
    }
}

public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        Box b = new();
        b += context;
    }
}
