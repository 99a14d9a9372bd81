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
        _ = context switch
        {
            (var a, "x") => 1,
            _ => 2
        };
    }
}
