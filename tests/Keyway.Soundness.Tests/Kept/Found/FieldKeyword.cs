public class R
{
    public RuntimeContext C
    {
        get
        {
            _ = field.GetK0();
            return field;
        }

        set;
    } = RuntimeContext.Create().WithK0("");
}

public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        var r = new R();
        r.C = context;
        _ = r.C;
    }
}
