namespace Keyway;

/// <summary>
/// Stands between a call and its tool: approval, cost limits, caching, audit. It answers by itself or passes the call
/// on, and may change either.
/// </summary>
/// <param name="call">The call; its tool has been found and its access allowed.</param>
/// <param name="next">The next filter, or the tool. The call it gets must have the same name.</param>
public delegate ValueTask<ToolResult> ToolFilter(ToolCall call, Func<ToolCall, ValueTask<ToolResult>> next);
