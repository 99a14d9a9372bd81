namespace Keyway.Mcp.ConformanceTests.Server;

/// <summary>Tools that report while they run.</summary>
public static class ReportTools
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Tells the client three things on the way.</summary>
    [Tool("test_tool_with_logging")]
    public static async Task<string> LogAsync(RuntimeContext context, CancellationToken cancellationToken)
    {
        context.LogMessage("Tool execution started");
        await Task.Delay(s_pause, cancellationToken);
        context.LogMessage("Tool processing data");
        await Task.Delay(s_pause, cancellationToken);
        context.LogMessage("Tool execution completed");
        return "Three messages were sent.";
    }

    /// <summary>Reports progress three times.</summary>
    [Tool("test_tool_with_progress")]
    public static async Task<string> ProgressAsync(RuntimeContext context, CancellationToken cancellationToken)
    {
        context.SetProgress(0, 100);
        await Task.Delay(s_pause, cancellationToken);
        context.SetProgress(50, 100);
        await Task.Delay(s_pause, cancellationToken);
        context.SetProgress(100, 100);
        return "It is done.";
    }
}
