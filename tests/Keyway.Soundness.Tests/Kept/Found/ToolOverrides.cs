public abstract class B
{
    public abstract void X([RequiresContext(Keys.K2)] RuntimeContext context);
}

public sealed class T : B
{
    [Tool]
    public override void X(RuntimeContext context) => Probe.Read(context.GetK2());
}
