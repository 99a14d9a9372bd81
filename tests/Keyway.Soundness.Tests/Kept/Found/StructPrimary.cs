public readonly struct S(RuntimeContext c)
{
    public void Run(ref S self, RuntimeContext poor)
    {
        if (c.HasK1())
        {
            self = new S(poor);
            _ = Probe.Read(c.GetK1());
        }
    }
}

public static class T
{
    [Tool]
    public static void X(RuntimeContext context) { var s = new S(context.WithK1("a")); s.Run(ref s, context); }
}
