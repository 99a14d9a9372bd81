public sealed class R
{
    private readonly RuntimeContext _kept;
    private readonly TaskCompletionSource _done = new();
    public Task Task { get; }

    public R([RequiresContext(Keys.K0)] RuntimeContext one, RuntimeContext other)
    {
        _kept = one;
        Task = RunAsync();
        _kept = other;
        _done.SetResult();
    }

    private async Task RunAsync()
    {
        if (_kept.HasK1())
        {
            await _done.Task;
            _ = Probe.Read(_kept.GetK1());
        }
    }
}

public static class T
{
    [Tool(RequiredContext = [Keys.K0])]
    public static async Task X(RuntimeContext context)
    {
        await new R(context.WithK1("a"), context).Task;
    }
}
