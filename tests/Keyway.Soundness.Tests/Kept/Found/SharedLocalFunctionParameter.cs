public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        RuntimeContext? d = null;
        Set(context.WithK0("given"));
        if (d!.HasK0())
        {
            Set(context);
            _ = d.GetK0();
        }

        void Set(RuntimeContext x) => d = x;
    }
}
