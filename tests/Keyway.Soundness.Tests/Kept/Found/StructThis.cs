public struct S
{
    private readonly RuntimeContext _c;
    public S(RuntimeContext c) => _c = c;
    public void Run(RuntimeContext poor)
    {
        if (_c.HasK0())
        {
            this = new S(poor);
            _ = _c.GetK0();
        }
    }
}

public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        new S(context.WithK0("given")).Run(context);
    }
}
