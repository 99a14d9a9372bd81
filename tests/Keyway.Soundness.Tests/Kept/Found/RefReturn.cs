public class R
{
    private RuntimeContext _c;
    public R([RequiresContext(Keys.K0)] RuntimeContext c) => _c = c;
    private ref RuntimeContext Slot() => ref _c;
    public void Run(RuntimeContext poor)
    {
        Slot() = poor;
        _ = _c.GetK0();
    }
}

public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        new R(context.WithK0("given")).Run(context);
    }
}
