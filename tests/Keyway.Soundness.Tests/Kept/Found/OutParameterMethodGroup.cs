public static class Tools1
{
    private delegate void Runs(out RuntimeContext r, RuntimeContext c, Action change);

    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        RuntimeContext d = context;
        Runs run = Run;
        run(out d, context, () => d = context);
    }

    private static void Run(out RuntimeContext r, RuntimeContext c, Action change)
    {
        r = c.WithK0("given");
        change();
        _ = r.GetK0();
    }
}
