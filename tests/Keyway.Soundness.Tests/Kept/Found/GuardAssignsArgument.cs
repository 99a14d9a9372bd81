public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        RuntimeContext a = context, b = RuntimeContext.Create().WithK0("x");
        RuntimeContext x = Pick(b, a, true);
        var arr = new string? [1];
        if (x.TryGetK0(out arr[Z(x = Pick(b, a, false))]))
        {
            _ = x.GetK0();
        }
    }

    private static RuntimeContext Pick(RuntimeContext a, RuntimeContext b, bool f) => f ? a : b;
    private static int Z(object o) => 0;
}
