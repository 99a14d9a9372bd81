public class Bag : IEnumerable<RuntimeContext>
{
    public void Add([RequiresContext(Keys.K0)] RuntimeContext c)
    {
        _ = c.GetK0();
    }

    public IEnumerator<RuntimeContext> GetEnumerator() => throw new ProbeException();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        M(context);
    }

    public static void M(params Bag b)
    {
    }
}
