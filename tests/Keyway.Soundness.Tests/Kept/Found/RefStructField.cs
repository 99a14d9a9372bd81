public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        RuntimeContext rich = context.WithK0("given");
        RuntimeContext d = rich;
        var s = new S(ref d);
        s.Set(context);
        _ = d.GetK0();
    }

    private ref struct S
    {
        private ref RuntimeContext _r;
        public S(ref RuntimeContext r) => _r = ref r;
        public void Set(RuntimeContext c) => _r = c;
    }
}
