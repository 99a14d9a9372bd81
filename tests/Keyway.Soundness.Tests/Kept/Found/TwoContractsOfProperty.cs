public interface I1
{
    [RequiresContext(Keys.K0)]
    RuntimeContext C { get; set; }
}

public interface I2
{
    RuntimeContext C { get; set; }
}

public class R : I1, I2
{
    public RuntimeContext C { get; set; } = RuntimeContext.Create().WithK0("x");

    public void Read()
    {
        _ = C.GetK0();
    }
}

public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        I2 i = new R();
        i.C = context;
        ((R)i).Read();
    }
}
