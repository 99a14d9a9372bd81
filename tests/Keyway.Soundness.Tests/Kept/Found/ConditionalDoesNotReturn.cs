public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        if (!context.HasK0())
        {
            Fail();
        }

        _ = context.GetK0();
    }

    [System.Diagnostics.Conditional("NEVER")]
    [System.Diagnostics.CodeAnalysis.DoesNotReturn]
    private static void Fail() => throw new InvalidOperationException();
}
