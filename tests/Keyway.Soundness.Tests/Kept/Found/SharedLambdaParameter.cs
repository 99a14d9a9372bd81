public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        RuntimeContext? d = null;
        Action<RuntimeContext> set = x => d = x;
        set(context.WithK0("given"));
        if (d!.HasK0())
        {
            set(context);
            _ = d.GetK0();
        }
    }
}
