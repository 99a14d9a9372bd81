public static class X
{
    public static void Deconstruct([RequiresContext(Keys.K0)] this RuntimeContext c, out string a, out string b)
    {
        a = b = c.GetK0();
    }
}

public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        var((a, b), d) = (context, 1);
    }
}
