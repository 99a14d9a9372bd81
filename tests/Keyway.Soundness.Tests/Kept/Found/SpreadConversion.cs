public class Box
{
    public static implicit operator Box([RequiresContext(Keys.K0)] RuntimeContext c)
    {
        _ = c.GetK0();
        return new();
    }
}

public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        List<Box> l = [..new[]
        {
            context
        }

        ];
    }
}
