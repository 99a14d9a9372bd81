public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        int x;
        var h = new Holder();
        (h[context], x) = (context.HasK1() ? 1 : 2, 3);
    }

    private sealed class Holder
    {
        public int this[RuntimeContext c]
        {
            get => 0;
            set => _ = c.GetK0();
        }
    }
}
