public interface Contract2
{
    void Read(RuntimeContext context);
}
public sealed class Work2 : Contract2
{
    public void Read([RequiresContext(Keys.K0)] RuntimeContext context)
    {
        _ = Probe.Read(context.GetK0());
    }
}
public static class Tools1
{
    [Tool]
    public static void Tool1(RuntimeContext context)
    {
        Contract2 contract2 = new Work2();
        contract2.Read(context);
    }
}
