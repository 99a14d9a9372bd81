public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        bool has = context.HasK0();
        has |= true;
        if (has)
        {
            _ = context.GetK0();
        }
    }
}
