public static class X
{
    public static IEnumerator<int> GetEnumerator([RequiresContext(Keys.K0)] this RuntimeContext c)
    {
        _ = c.GetK0();
        yield break;
    }
}

public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        int[] a = [..context];
    }
}
