public sealed class Flip2(RuntimeContext one, RuntimeContext other)
{
    public RuntimeContext Context { get; set; } = one;

    public void Read()
    {
        if (Context.HasK0())
        {
            Context = other;
            _ = Probe.Read(Context.GetK0());
        }
    }
}
public static class Tools1
{
    [Tool]
    public static void Tool1(RuntimeContext context)
    {
        new Flip2(context.WithK0("given"), context).Read();
    }
}
