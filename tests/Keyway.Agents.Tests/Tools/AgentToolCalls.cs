namespace Keyway.Agents.Tests;

/// <summary>Calls Keyway's own tools as a process does.</summary>
internal static class AgentToolCalls
{
    /// <summary>Calls a tool that has to succeed, and returns its text.</summary>
    public static async Task<string> CallAsync(this RuntimeContext context, string name, string arguments)
    {
        ToolResult result = await context.InvokeAsync(name, arguments);
        Assert.False(result.IsError, result.ToString());
        return result.ToString();
    }

    /// <summary>Calls a tool that has to fail, and returns why.</summary>
    public static async Task<ToolError> FailAsync(this RuntimeContext context, string name, string arguments)
        => Assert.IsType<ToolError>((await context.InvokeAsync(name, arguments)).Error);

    public static ValueTask<ToolResult> InvokeAsync(this RuntimeContext context, string name, string arguments)
        => new ToolInvoker(AgentTools.Registry, context).InvokeAsync(name, ToolArguments.FromJson(arguments));
}
