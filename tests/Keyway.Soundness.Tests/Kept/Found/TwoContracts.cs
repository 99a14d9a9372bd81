public interface I1
{
    void M([RequiresContext(Keys.K0)] RuntimeContext c);
}

public interface I2
{
    void M(RuntimeContext c);
}

public class R : I1, I2
{
    public void M(RuntimeContext c)
    {
        _ = c.GetK0();
    }
}

public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        I2 i = new R();
        i.M(context);
    }
}
