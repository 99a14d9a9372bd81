public sealed record P;
[Action(RequiredContext = [Keys.K0])]
public class OneAction : PluginAction<P, string>
{
    protected override string Execute() => Context.GetK0();
}

[Action]
public sealed class TwoAction : OneAction;
