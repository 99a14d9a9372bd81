public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        System.Diagnostics.Debug.Assert(context.HasK0());
        _ = context.GetK0();
    }
}
