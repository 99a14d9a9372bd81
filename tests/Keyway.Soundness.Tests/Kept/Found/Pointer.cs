public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        RuntimeContext rich = context.WithK0("given");
        RuntimeContext d = rich;
        unsafe
        {
            RuntimeContext* p = &d;
            *p = context;
        }

        _ = d.GetK0();
    }
}
