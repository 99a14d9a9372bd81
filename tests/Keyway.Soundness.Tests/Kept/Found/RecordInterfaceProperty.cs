public interface I
{
    [RequiresContext(Keys.K0)]
    RuntimeContext C { get; }
}

public record D(RuntimeContext C) : I;
public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        I i = new D(context);
        _ = i.C.GetK0();
    }
}
