public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        new R()[context] = 1;
    }

    private class R
    {
        public int this[RuntimeContext c]
        {
            set
            {
                _ = c.GetK0();
            }
        }
    }
}
