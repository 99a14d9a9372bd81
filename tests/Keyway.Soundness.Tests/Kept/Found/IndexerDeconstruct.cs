public class R
{
    private int this[RuntimeContext c] { get => 1; set => _ = c.GetK0(); }

    public void Run(RuntimeContext c)
    {
        (this[c], _) = (1, 2);
    }
}

public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        new R().Run(context);
    }
}
