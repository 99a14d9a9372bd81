public class R
{
    private RuntimeContext _c = RuntimeContext.Create().WithK0("");
    private RuntimeContext _d = null !;
    public void Set(RuntimeContext c)
    {
        (Probe.Ask() ? ref _c : ref _d) = c;
    }

    public void Read()
    {
        _ = _c.GetK0();
    }
}

public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        var r = new R();
        r.Set(context);
        r.Read();
    }
}
