public static class R
{
    private static readonly RuntimeContext s_kept = RuntimeContext.Create().WithK1("a");
    private static readonly TaskCompletionSource s_done = new();
    public static readonly Task s_task;
    static R()
    {
        s_task = RunAsync();
        s_kept = RuntimeContext.Create();
        s_done.SetResult();
    }
    private static async Task RunAsync()
    {
        if (s_kept.HasK1())
        {
            await s_done.Task;
            _ = Probe.Read(s_kept.GetK1());
        }
    }
}

public static class T
{
    [Tool]
    public static async Task X(RuntimeContext context) => await R.s_task;
}
