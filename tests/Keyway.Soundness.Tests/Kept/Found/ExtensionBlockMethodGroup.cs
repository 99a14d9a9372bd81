public static class X
{
    extension([RequiresContext(Keys.K0)] RuntimeContext c)
    {
    public string Read() => c.GetK0();
    public string Name { get => c.GetK0(); set => _ = c.GetK0(); }
} }
public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        Func<string> f = context.Read;
        f();
    }
}
