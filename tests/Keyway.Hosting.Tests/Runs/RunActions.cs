using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Logging;

namespace Keyway.Hosting.Tests;

public sealed record Score([property: Range(0, 1)] double Value, string Name);

/// <summary>Actions that do what tests ask of them.</summary>
public static class RunActions
{
    [Action]
    public static Score Rate(double value, string name = "none") => new(value, name);

    [Action]
    public static string Greet(string name) => $"Hello, {name}.";

    [Action]
    public static void Nothing()
    {
    }

    [Action]
    public static async Task WaitAsync(RuntimeContext context, CancellationToken cancellationToken)
    {
        context.SetProgress(1, 2, "waiting");
        context.LogMessage("Waiting.");
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }

    [Action]
    public static async Task TalkAsync(RuntimeContext context, CancellationToken cancellationToken)
    {
        for (int i = 0; ; i++)
        {
            context.LogMessage($"Message {i}.");
            await Task.Delay(1, cancellationToken);
        }
    }

    [Action]
    public static void Break(RuntimeContext context)
    {
        context.SetProgress(10, 10, "done");
        context.SetProgress(1, 2, "half");
        throw new InvalidOperationException("The disk caught fire.");
    }

    [Action]
    public static void Refuse() => throw new ToolException("There is no GPU.") { Code = "no_gpu" };

    [Action]
    public static string Look(RuntimeContext context)
        => $"{context.JobId} {context.Environment.GetString("REGION", "nowhere")} {context.Checkpoint?.Category} {context.ResumedFrom?.Name}";

    [Action]
    public static string Setting(string name, RuntimeContext context) => context.Environment.GetString(name, "nowhere");

    [Tool]
    public static string ToolSetting(string name, RuntimeContext context) => context.Environment.GetString(name, "nowhere");

    [Action]
    public static void WriteLog([FromServices] ILogger<Score> logger) => logger.LogInformation("Written to any logger.");

    [Action]
    public static void NeedStore([FromContext(HostedKeys.Store)] Store store) => ArgumentNullException.ThrowIfNull(store);

    /// <summary>Saves a number that grows from run to run.</summary>
    [Action]
    public static async Task<int> CountAsync(RuntimeContext context, int add = 1, bool fail = false, CancellationToken cancellationToken = default)
    {
        int count = context.ResumedFrom is { } checkpoint ? int.Parse(await File.ReadAllTextAsync(checkpoint.Path, cancellationToken), null) : 0;
        count += add;
        await context.SaveCheckpointAsync("count", (stream, _) => WriteAsync(stream, count), cancellationToken);
        return fail ? throw new InvalidOperationException("As asked.") : count;
    }

    /// <summary>Reports what there is to report, so often.</summary>
    [Action]
    public static int Report(RuntimeContext context, int count)
    {
        context.Log("started", new Dictionary<string, object?> { ["environment"] = context.Environment });
        for (int i = 1; i <= count; i++)
        {
            context.SetProgress(i, count, "train");
            context.SetProgress(count - i, count, "left");
            context.SetMetrics("train", ("loss", 1.0 / i));
            context.LogMessage($"Step {i}.", MessageLevel.Warning);
        }

        return count;
    }

    /// <summary>Says whether the run finds the platform and the cluster, both ways.</summary>
    [Action(RequiredContext = [HostingContextKeys.Client, HostingContextKeys.AgentClient])]
    public static bool FindClients(RuntimeContext context)
        => context.Client == context.GetClient() && context.AgentClient == context.GetAgentClient();

    [Tool]
    public static string NoAction() => "A tool.";

    private static async Task WriteAsync(Stream stream, int count)
    {
        await using var writer = new StreamWriter(stream, leaveOpen: true);
        await writer.WriteAsync(count.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}

[PluginRegistry(Types = [typeof(RunActions)])]
public static partial class RunPlugin;
