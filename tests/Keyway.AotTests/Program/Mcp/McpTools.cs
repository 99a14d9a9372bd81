using Keyway.AotTests.Bindings;
using Keyway.AotTests.Context;
using Keyway.Mcp;
using ModelContextProtocol.Protocol;

namespace Keyway.AotTests.Mcp;

public static class McpTools
{
    /// <summary>Says where that is.</summary>
    [Tool(Access = ToolAccess.Read)]
    public static Point Locate(int x, int y) => new(x, y);

    /// <summary>Fails.</summary>
    [Tool(Access = ToolAccess.Read)]
    public static Point Lose() => throw new ToolException("It is lost.");

    /// <summary>Takes some steps.</summary>
    [Tool(Access = ToolAccess.Read)]
    public static string Walk(int steps, RuntimeContext context)
    {
        for (int step = 1; step <= steps; step++)
        {
            context.SetProgress(step, steps, "walk");
        }

        return "there";
    }

    /// <summary>Says what the session has.</summary>
    [Tool(Access = ToolAccess.Read)]
    public static string StockOfSession([FromContext(Keys.Stock)] Stock stock, [FromContext(McpContextKeys.Session)] McpServerSession session)
        => $"{session.ClientInfo?.Name}: {stock.Name}";

    /// <summary>Asks the person at the client.</summary>
    [Tool(Access = ToolAccess.Read)]
    public static async Task<string> AskPersonAsync([FromContext(McpContextKeys.Elicitation)] McpElicitation person, CancellationToken cancellationToken)
        => (await person.ElicitAsync(
            new ElicitRequestParams { Message = "Sure?", RequestedSchema = new ElicitRequestParams.RequestSchema() }, cancellationToken)).Action;
}
