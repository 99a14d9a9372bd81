public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        Log(context.HasK0() ? 1 : throw new InvalidOperationException());
        _ = context.GetK0();
    }

    [System.Diagnostics.Conditional("NEVER")]
    private static void Log(int c)
    {
    }
}
