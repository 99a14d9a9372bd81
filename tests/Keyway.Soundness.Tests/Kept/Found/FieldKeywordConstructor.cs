public class R
{
    public R(RuntimeContext c)
    {
        C = c;
    }

    public RuntimeContext C
    {
        get
        {
            _ = field.GetK0();
            return field;
        }
    }
}

public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        var r = new R(context);
        _ = r.C;
    }
}
