public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        RuntimeContext rich = context.WithK0("given");
        RuntimeContext d = KeysContextExtensions.WithInner(value: rich, context: context);
        _ = d.GetK0();
    }
}
