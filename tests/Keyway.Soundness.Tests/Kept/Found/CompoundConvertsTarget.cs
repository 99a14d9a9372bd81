public class Z
{
    public static RuntimeContext operator +(O o, Z z) => RuntimeContext.Create();
}

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
        RuntimeContext x = context;
        x += new Z();
    }
}
