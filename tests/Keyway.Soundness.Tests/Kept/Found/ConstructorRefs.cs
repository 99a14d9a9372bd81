public sealed class R
{
    private readonly RuntimeContext _kept;

    public R(RuntimeContext one, RuntimeContext other)
    {
        _kept = one;
        Run(ref _kept, other);
    }

    private void Run(ref RuntimeContext slot, RuntimeContext other)
    {
        if (_kept.HasK1())
        {
            slot = other;
            _ = Probe.Read(_kept.GetK1());
        }
    }
}

public static class T
{
    [Tool]
    public static void X(RuntimeContext context)
    {
        _ = new R(context.WithK1("a"), context);
    }
}
