public static partial class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        RuntimeContext d = context;
        Log(d = context.WithK0("given"));
        _ = d.GetK0();
    }

    static partial void Log(RuntimeContext c);
}
