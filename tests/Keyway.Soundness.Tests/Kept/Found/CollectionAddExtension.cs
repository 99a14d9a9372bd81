public class Bag : IEnumerable<RuntimeContext>
{
    public IEnumerator<RuntimeContext> GetEnumerator() => throw new ProbeException();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public static class X
{
    public static void Add(this Bag b, [RequiresContext(Keys.K0)] RuntimeContext c)
    {
        _ = c.GetK0();
    }
}

public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        Bag b = [context];
    }
}
