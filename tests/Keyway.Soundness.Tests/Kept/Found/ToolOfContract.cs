public interface Contract51
{
    void Tool51([RequiresContext(Keys.K2)] RuntimeContext context);
}

public sealed class Tools51 : Contract51
{
    [Tool]
    public void Tool51(RuntimeContext context)
    {
        RuntimeContext? kept54 = Probe.Ask() ? context : null;
        kept54 ??= context;
        if (Probe.Ask())
        {
            _ = Probe.Read(kept54.GetK2());
        }
    }
}
