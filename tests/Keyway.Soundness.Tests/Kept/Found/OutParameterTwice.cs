public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        RuntimeContext d;
        Run(out d, out d, context);
    }

    private static void Run(out RuntimeContext r, out RuntimeContext s, RuntimeContext c)
    {
        r = c.WithK0("given");
        s = c;
        _ = r.GetK0();
    }
}
