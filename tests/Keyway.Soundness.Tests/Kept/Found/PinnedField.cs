public unsafe class R
{
    private RuntimeContext _c = RuntimeContext.Create().WithK0("x");
    public void Set(RuntimeContext c)
    {
        fixed (RuntimeContext* p = &_c)
        {
            *p = c;
        }
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
        unsafe
        {
            var r = new R();
            r.Set(context);
            r.Read();
        }
    }
}
