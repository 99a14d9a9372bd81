public record R([property: RequiresContext(Keys.K0)] RuntimeContext C)
{
    public void Read() => _ = C.GetK0();
}

public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        new R(context).Read();
    }
}
