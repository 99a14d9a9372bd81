public class R
{
    public RuntimeContext C
    {
        get
        {
            _ = field.GetK0();
            return field;
        }

        init;
    } = null !;
}

public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        var r = new R()
        {
            C = context
        };
        _ = r.C;
    }
}
