public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        new R(context).Read();
    }

    private class R
    {
        private readonly N _n;
        public R(RuntimeContext c) => _n = new N(c);
        public void Read() => _n.Read();
        private class N(RuntimeContext c)
        {
            public void Read() => _ = c.GetK0();
        }
    }
}
