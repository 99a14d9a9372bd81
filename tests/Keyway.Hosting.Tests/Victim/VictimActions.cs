using System.Globalization;

namespace Keyway.Hosting.Tests.Victim;

public static class VictimActions
{
    /// <summary>Reports without end: logs, messages, progress, metrics, and a checkpoint now and then.</summary>
    /// <param name="context">Where to.</param>
    /// <param name="cancellationToken">Ends it, though nobody does.</param>
    [Action]
    public static async Task StormAsync(RuntimeContext context, CancellationToken cancellationToken)
    {
        byte[] content = new byte[100_000];
        for (int i = 0; ; i++)
        {
            context.SetProgress(i % 1000, 1000, "storm");
            context.SetMetrics("storm", ("step", i));
            context.Log("step", new Dictionary<string, object?> { ["number"] = i, ["text"] = "ü\n\"" });
            context.LogMessage(string.Create(CultureInfo.InvariantCulture, $"Step {i}."));
            if (i % 200 == 0)
            {
                Array.Fill(content, (byte)i);
                await context.SaveCheckpointAsync("state", (stream, token) => stream.WriteAsync(content, token).AsTask(), cancellationToken);
            }
        }
    }
}

[PluginRegistry]
public static partial class VictimPlugin;
