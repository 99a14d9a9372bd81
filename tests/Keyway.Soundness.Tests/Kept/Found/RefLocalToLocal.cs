public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        RuntimeContext rich = context.WithK0("given");
        ref RuntimeContext alias = ref rich;
        alias = context;
        _ = rich.GetK0();
    }
}
