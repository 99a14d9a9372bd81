public static class X
{
    public static void Deconstruct([RequiresContext(Keys.K0)] this RuntimeContext c, out int a, out int b)
    {
        _ = c.GetK0();
        a = b = 1;
    }
}

public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        E((context, 1));
    }

    public static void E((RuntimeContext, int) t)
    {
        var((a, b), d) = t;
    }
}
