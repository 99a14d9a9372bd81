public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        Action a = context.Ext;
        a();
    }

    private static void Ext(this RuntimeContext c) => _ = c.GetK0();
}
