public static class G<T>
{
    public static readonly RuntimeContext S = typeof(T) == typeof(int) ? RuntimeContext.Create().WithK0("x") : RuntimeContext.Create();
    public static bool Has() => S.HasK0();
    public static string Other()
    {
        if (G<int>.S.HasK0())
        {
            return G<string>.S.GetK0();
        }

        return "";
    }
}

public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        if (G<int>.Has())
        {
            _ = G<int>.Other();
        }
    }
}
