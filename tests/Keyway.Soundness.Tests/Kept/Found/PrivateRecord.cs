public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        new R(context).Read();
    }

    private record R(RuntimeContext C)
    {
        public void Read() => _ = C.GetK0();
    }
}
