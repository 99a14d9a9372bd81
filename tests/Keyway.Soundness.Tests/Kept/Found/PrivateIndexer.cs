public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        _ = new R()[context];
    }

    private class R
    {
        public int this[RuntimeContext c]
        {
            get
            {
                _ = c.GetK0();
                return 1;
            }
        }
    }
}
