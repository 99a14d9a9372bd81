public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        RuntimeContext d;
        Action? f = null;
        for (int i = 0; i < 2; i++)
        {
            d = Make(context, i);
            if (d.HasK0())
            {
                f ??= () => _ = d.GetK0();
            }
        }

        f?.Invoke();
    }

    private static RuntimeContext Make(RuntimeContext c, int i) => i == 0 ? c.WithK0("given") : c;
}
