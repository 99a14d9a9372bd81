public static class Pins
{
    private static int s_one;
    public static ref int GetPinnableReference([RequiresContext(Keys.K1)] this RuntimeContext context)
    {
        _ = Probe.Read(context.GetK1());
        return ref s_one;
    }
}

public static class T
{
    [Tool]
    public static unsafe void X(RuntimeContext context)
    {
        fixed (int* pointer = context)
        {
            _ = *pointer;
        }
    }
}
