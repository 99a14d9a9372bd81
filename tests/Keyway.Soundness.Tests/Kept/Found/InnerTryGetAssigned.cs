public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        RuntimeContext c2 = context.WithInner(context);
        RuntimeContext? d = context.WithK0("given");
        if (c2.TryGet<RuntimeContext>("inner", out d))
        {
            _ = d.GetK0();
        }
    }
}
