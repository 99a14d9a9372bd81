public class Box
{
    public static bool operator ==(Box b, [RequiresContext(Keys.K0)] RuntimeContext c)
    {
        _ = c.GetK0();
        return true;
    }

    public static bool operator !=(Box b, RuntimeContext c) => false;
}

public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        E((context, 1), (new Box(), 1));
    }

    public static bool E((RuntimeContext, int) t, (Box, int) b) => b == t;
}
