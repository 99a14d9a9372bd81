public interface I
{
    void M([RequiresContext(Keys.K0)] out RuntimeContext c);
}

public class B
{
    public void M(out RuntimeContext c)
    {
        c = RuntimeContext.Create();
    }
}

public class D : B, I
{
}

public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        I i = new D();
        i.M(out var e);
        _ = e.GetK0();
    }
}
