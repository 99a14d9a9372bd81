public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        RuntimeContext x = context.WithK0("g");
        Unsafe.AsRef(in x) = context;
        _ = x.GetK0();
    }
}
