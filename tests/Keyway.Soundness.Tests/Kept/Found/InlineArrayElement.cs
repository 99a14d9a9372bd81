[InlineArray(1)]
public struct Buf
{
    private RuntimeContext _e;
    public void Read()
    {
        _ = _e.GetK0();
    }
}

public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        Buf b = default;
        b[0] = context;
        b.Read();
    }
}
