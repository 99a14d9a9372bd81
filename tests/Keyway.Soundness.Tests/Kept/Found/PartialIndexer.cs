public partial class Q
{
    private partial RuntimeContext this[RuntimeContext x] { get; }

    private partial RuntimeContext this[RuntimeContext x]
    {
        get
        {
            _ = x.GetK0();
            return x;
        }
    }

    public void Set(RuntimeContext c)
    {
        _ = this[c];
    }
}

public static class T
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void X(RuntimeContext context)
    {
        new Q().Set(context);
    }
}

public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
    }
}
