namespace Keyway.Agents;

/// <summary>The values of <see cref="RunResult.StopReason"/> that Keyway itself gives. The set is open: hooks have their own.</summary>
public static class StopReasons
{
    /// <summary>The model called no tool: it is done.</summary>
    public const string EndTurn = "end_turn";

    /// <summary>The run made as many requests as its program allows.</summary>
    public const string MaxIterations = "max_iterations";

    /// <summary>A tool ended the response (<see cref="ToolResult.Abort"/>); what it said is the run's last message.</summary>
    public const string Aborted = "aborted";

    /// <summary>The run used as many tokens as it may (<see cref="TokenLimitHook"/>).</summary>
    public const string TokenLimit = "token_limit";

    /// <summary>The model's answer was cut at its longest length.</summary>
    public const string Length = "length";

    /// <summary>The model's provider withheld the answer.</summary>
    public const string ContentFilter = "content_filter";
}
