public static class X
{
    extension(RuntimeContext c)
    {
    public string Read(int x) => "";
}

extension([RequiresContext(Keys.K0)] RuntimeContext c)
{
public string Read(string x) => c.GetK0(); } }
public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        context.Read("");
    }
}
