public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static int Tool1(RuntimeContext context)
    {
        var h = new Holder();
        return h[context] = context.HasK1() ? 1 : 2;
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
