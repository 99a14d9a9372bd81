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

    /// <summary>Waits, and throws in whoever cancels it.</summary>
    /// <param name="cancellationToken">Cancels it.</param>
    [Tool(Access = ToolAccess.Read)]
    public static async Task<string> GrumbleAsync(CancellationToken cancellationToken)
    {
        await using CancellationTokenRegistration grumble = cancellationToken.Register(() => throw new InvalidOperationException("Grumble."));
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return "";
    }
}
