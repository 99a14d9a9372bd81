public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        unsafe
        {
            RuntimeContext x = context.WithK0("");
            delegate*<out RuntimeContext, void> f = &Two;
            Other = context;
            f(out x);
            _ = x.GetK0();
        }
    }

    private static RuntimeContext Other = null !;
    private static void Two(out RuntimeContext c)
    {
        c = Other;
    }
}
