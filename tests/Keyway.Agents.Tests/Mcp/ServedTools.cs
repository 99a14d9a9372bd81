using System.ComponentModel.DataAnnotations;

namespace Keyway.Agents.Tests.Mcp;

/// <summary>What a server offers over HTTP.</summary>
internal static class ServedTools
{
    /// <summary>Adds two small numbers.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    [Tool(Access = ToolAccess.Read)]
    public static int Sum([Range(0, 100)] int left, [Range(0, 100)] int right) => left + right;

    /// <summary>Waits for what never comes.</summary>
    /// <param name="begun">Is told that it waits.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Tool(Access = ToolAccess.Read)]
    public static async Task<string> LingerAsync([FromContext(ServedKeys.Begun)] TaskCompletionSource begun, CancellationToken cancellationToken)
    {
        begun.TrySetResult();
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return "";
    }
}
