public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        RuntimeContext rich = context.WithK0("given");
        RuntimeContext two = rich;
        (Probe.Ask() ? ref rich : ref two) = context;
        _ = rich.GetK0();
    }
}
