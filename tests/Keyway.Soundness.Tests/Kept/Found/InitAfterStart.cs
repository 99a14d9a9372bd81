public sealed class R
{
    private readonly TaskCompletionSource _done = new();
    public RuntimeContext Kept { get; init; }
    public Task Task { get; }

    public R(RuntimeContext one)
    {
        Kept = one;
        Task = RunAsync();
    }

    public void Go() => _done.SetResult();

    private async Task RunAsync()
    {
        if (Kept.HasK1())
        {
            await _done.Task;
            _ = Probe.Read(Kept.GetK1());
        }
    }
}

public static class T
{
    [Tool]
    public static async Task X(RuntimeContext context)
    {
        var r = new R(context.WithK1("a")) { Kept = context };
        r.Go();
        await r.Task;
    }
}
