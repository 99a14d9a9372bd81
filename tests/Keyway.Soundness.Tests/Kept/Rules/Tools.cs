public sealed record Params1;

[Action(RequiredContext = [Keys.K0])]
public sealed class Tool1Action : PluginAction<Params1, string>
{
    public Tool1Action()
    {
        _ = Context.GetK0();
    }

    protected override string Execute() => Probe.Read(Context.GetK0());
}
