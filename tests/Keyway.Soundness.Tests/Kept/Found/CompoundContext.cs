public class Box(RuntimeContext poor)
{
    public static RuntimeContext operator +(RuntimeContext c, Box b) => b.Poor;
    private RuntimeContext Poor => poor;
}

public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        RuntimeContext rich = context.WithK0("given");
        rich += new Box(context);
        _ = rich.GetK0();
    }
}
