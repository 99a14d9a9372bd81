public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        I i = new N2();
        i.Read(context);
    }

    private interface I
    {
        void Read(RuntimeContext c);
    }

    private class N1
    {
        public void Read(RuntimeContext c) => _ = c.GetK0();
    }

    private sealed class N2 : N1, I;
}
