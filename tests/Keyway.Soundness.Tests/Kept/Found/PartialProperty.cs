public partial class Q
{
    private partial RuntimeContext C { get; set; }

    private RuntimeContext _c = null !;
    private partial RuntimeContext C { get => _c; set => _c = value; }

    public void Set(RuntimeContext c)
    {
        C = c;
        _ = C.GetK0();
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
