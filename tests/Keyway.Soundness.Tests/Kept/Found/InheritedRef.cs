public interface I
{
    void M([RequiresContext(Keys.K0)] ref RuntimeContext c);
}

public class B
{
    public void M(ref RuntimeContext c)
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
        var e = context.WithK0("");
        i.M(ref e);
        _ = e.GetK0();
    }
}
