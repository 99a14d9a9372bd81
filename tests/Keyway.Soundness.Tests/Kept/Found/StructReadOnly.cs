public readonly struct S
{
    private readonly RuntimeContext _c;
    public S(RuntimeContext c) => _c = c;
    public void Run(ref S self, RuntimeContext poor)
    {
        if (_c.HasK1())
        {
            self = new S(poor);
            _ = Probe.Read(_c.GetK1());
        }
    }
}

public static class T
{
    [Tool]
    public static void X(RuntimeContext context) { var s = new S(context.WithK1("a")); s.Run(ref s, context); }
}
