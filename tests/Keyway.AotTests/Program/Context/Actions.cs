namespace Keyway.AotTests.Context;

public sealed record Work
{
    public required string Name { get; init; }

    public int Steps { get; init; } = 2;
}

public sealed record Done(string Name, int Steps);

[Action(Category = "test", RequiredContext = [Keys.Stock])]
public sealed class SynchronousAction(Counter? counter = null) : PluginAction<Work, Done>
{
    protected override Done Execute()
    {
        SetProgress(1, Params.Steps, "work");
        SetMetrics("work", ("loss", 0.5));
        Log("saved", new Dictionary<string, object?> { ["bytes"] = 7 }, "model.bin");
        Logger.LogMessage("done");
        return new Done($"{Context.GetStock().Name}/{Params.Name}", counter is null ? Params.Steps : -1);
    }
}

[Action]
public sealed class LaterAction : PluginAction<Work>
{
    protected override async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        Context.LogMessage(Params.Name);
    }
}

public static class MethodActions
{
    // plugin.yaml names it.
    [Action]
    public static void Named()
    {
    }

    [Action("train")]
    public static async Task<Done> TrainAsync([FromArguments] Work work, RuntimeContext context, CancellationToken cancellationToken)
    {
        await Task.Delay(1, cancellationToken);
        context.SetProgress(1, 4, "train");
        context.LogDevEvent("dev");
        return new Done(work.Name, work.Steps);
    }
}
