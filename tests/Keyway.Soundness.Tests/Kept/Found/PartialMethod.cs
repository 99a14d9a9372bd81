public static partial class T
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void X(RuntimeContext context)
    {
        Two(context);
    }

    private static partial string Two(RuntimeContext c);
    private static partial string Two(RuntimeContext c) => c.GetK0();
}

public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
    }
}
