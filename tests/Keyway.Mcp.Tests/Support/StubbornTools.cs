namespace Keyway.Mcp.Tests;

/// <summary>What tools shouldn't do, and what a server outlives.</summary>
internal static class StubbornTools
{
    /// <summary>Waits for what never comes, whoever cancels it.</summary>
    [Tool(Access = ToolAccess.Read)]
    public static async Task<string> SulkAsync()
    {
        await Task.Delay(Timeout.Infinite);
        return "";
    }
}
