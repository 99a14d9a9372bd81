public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        RuntimeContext c2 = context.WithInner(context);
        if (c2.TryGetInner(out var d))
        {
            _ = d.GetK0();
        }
    }
}
