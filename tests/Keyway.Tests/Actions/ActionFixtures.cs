using Keyway.Tests.Tools;

namespace Keyway.Tests.Actions;

public sealed record Work
{
    public required string Name { get; init; }

    public int Steps { get; init; } = 2;
}

public sealed record Done(string Name, int Steps);

[Action(Category = "test", RequiredContext = [ToolKeys.Tenant])]
public sealed class SynchronousAction : PluginAction<Work, Done>
{
    protected override Done Execute()
    {
        for (int step = 1; step <= Params.Steps; step++)
        {
            SetProgress(step, Params.Steps, "work");
        }

        SetMetrics("work", ("loss", 0.5));
        SetMetrics("work", new Dictionary<string, object?> { ["accuracy"] = 0.9 });
        Log("saved", new Dictionary<string, object?> { ["bytes"] = 7 }, "model.bin");
        Logger.LogMessage("done");
        return new Done($"{Context.GetTenant()}/{Params.Name}", Params.Steps);
    }
}

[Action("asynchronous")]
public sealed class AsynchronousAction(Trail? trail = null) : PluginAction<Work, Done>, IDisposable
{
    protected override async Task<Done> ExecuteAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return new Done(Params.Name, Params.Steps);
    }

    public void Dispose() => trail?.Add("disposed");
}

[Action]
public sealed class SilentAction : PluginAction<Work>
{
    protected override void Execute() => Context.LogMessage(Params.Name);
}

[Action]
public sealed class SilentLaterAction : PluginAction<Work>
{
    protected override async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        Context.LogMessage(Params.Name);
    }
}

[Action]
public sealed class EagerAction : PluginAction<Work, Done>
{
    public EagerAction() => Name = Params.Name;

    public string Name { get; }

    protected override Done Execute() => new(Name, 0);
}

[Action]
public sealed class IdleAction : PluginAction<Work>;

public static class FunctionActions
{
    [Action("train_function")]
    public static async Task<Done> TrainAsync([FromArguments] Work work, RuntimeContext context, CancellationToken cancellationToken)
    {
        await Task.Yield();
        context.SetProgress(1, 4, "train");
        context.SetMetrics("train", ("loss", 1));
        context.LogDevEvent("dev");
        cancellationToken.ThrowIfCancellationRequested();
        return new Done(work.Name, work.Steps);
    }
}

[PluginRegistry(Types =
[
    typeof(SynchronousAction), typeof(AsynchronousAction), typeof(SilentAction), typeof(SilentLaterAction), typeof(EagerAction),
    typeof(IdleAction), typeof(FunctionActions),
])]
public static partial class ActionPlugin;
