[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)]
public struct U
{
    [System.Runtime.InteropServices.FieldOffset(0)]
    private RuntimeContext _a;
    [System.Runtime.InteropServices.FieldOffset(0)]
    public RuntimeContext B;
    public void Read()
    {
        _ = _a.GetK0();
    }
}

public static class Tools1
{
    [Tool(RequiredContext = [Keys.K1])]
    public static void Tool1(RuntimeContext context)
    {
        var u = new U();
        u.B = context;
        u.Read();
    }
}
