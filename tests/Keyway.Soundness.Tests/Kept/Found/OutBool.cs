public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        bool has = context.HasK0();
        Set(out has);
        if (has)
        {
            _ = context.GetK0();
        }
    }

    private static void Set(out bool has) => has = true;
}
