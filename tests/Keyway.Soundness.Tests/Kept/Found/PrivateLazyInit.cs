public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        new R(context).Read();
    }

    private class R(RuntimeContext c)
    {
        private RuntimeContext? _c;
        private RuntimeContext C => _c ??= c;

        public void Read() => _ = C.GetK0();
    }
}
