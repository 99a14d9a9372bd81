public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        RuntimeContext rich = context.WithK0("given");
        RuntimeContext d = rich;
        Check(d.HasK0(), d = context);
        _ = d.GetK0();
    }

    private static void Check([DoesNotReturnIf(false)] bool condition, RuntimeContext other)
    {
        if (!condition)
            throw new ProbeException();
    }
}
