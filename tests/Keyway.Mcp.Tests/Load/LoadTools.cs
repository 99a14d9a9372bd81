namespace Keyway.Mcp.Tests.Load;

/// <summary>Tools that tell whose context they were called with.</summary>
public static class LoadTools
{
    /// <summary>Returns the owner of its context and the number that it was given, sooner or later.</summary>
    /// <param name="number">Any number; some answers take longer than others by it.</param>
    /// <param name="owner">Whose context it is.</param>
    /// <param name="context">Tells the owner again, as late as can be.</param>
    /// <param name="cancellationToken">Gives up.</param>
    [Tool(Access = ToolAccess.Read)]
    public static async Task<LoadAnswer> Own(
        int number, [FromContext(LoadKeys.Owner)] string owner, RuntimeContext context, CancellationToken cancellationToken)
    {
        switch (number % 16)
        {
            case 0:
                await Task.Delay(1, cancellationToken);
                break;
            case < 8:
                await Task.Yield();
                break;
        }

        return new LoadAnswer(number, owner, context.GetOwner());
    }

    /// <summary>Waits until nobody wants the answer any more.</summary>
    /// <param name="pending">Counts it.</param>
    /// <param name="cancellationToken">Says so.</param>
    [Tool(Access = ToolAccess.Read)]
    public static async Task<string> Wait([FromContext(LoadKeys.Pending)] PendingCalls pending, CancellationToken cancellationToken)
    {
        pending.Begin();
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return "";
        }
        finally
        {
            pending.End();
        }
    }
}

/// <summary>What these tests serve.</summary>
[PluginRegistry(Types = [typeof(LoadTools)])]
public static partial class LoadPlugin;

/// <summary>What a call saw.</summary>
/// <param name="Number">Its argument.</param>
/// <param name="Before">The owner of its context, as it was bound.</param>
/// <param name="After">The owner of its context, as it was when the call ended.</param>
public sealed record LoadAnswer(int Number, string Before, string After);
