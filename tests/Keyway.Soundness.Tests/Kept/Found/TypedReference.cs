public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        RuntimeContext x = context.WithK0("g");
        TypedReference t = __makeref (x);
        __refvalue (t, RuntimeContext) = context;
        _ = x.GetK0();
    }
}
