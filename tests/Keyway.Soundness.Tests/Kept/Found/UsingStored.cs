public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        using (new K(context))
        {
        }
    }

    private struct K(RuntimeContext c) : IDisposable
    {
        public void Dispose() => _ = c.GetK0();
    }
}
