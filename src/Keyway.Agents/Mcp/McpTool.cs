using Keyway.CompilerServices;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Keyway.Agents;

/// <summary>A tool of a server.</summary>
internal sealed class McpTool(McpClient client, McpClientTool tool, string name) : ToolMethod
{
    // The server checks them too; what isn't JSON never reaches it.
    public override ValueTask<ToolResult> InvokeAsync(in ToolInvocation call)
        => TryBind(in call, out OpenArguments arguments, out ToolResult faults)
            ? InvokeAsync(arguments, call.CancellationToken)
            : new(faults);

    public override Utf8Json DescribeArguments() => JsonTexts.From(tool.ProtocolTool.InputSchema);

    public override Utf8Json DescribeResult() => tool.ProtocolTool.OutputSchema is { } schema ? JsonTexts.From(schema) : default;

    protected override ToolDescriptor Describe()
    {
        ToolAnnotations? hints = tool.ProtocolTool.Annotations;
        return new()
        {
            Name = name,
            Method = tool.Name,
            Title = tool.Title,
            Description = tool.Description,

            // Its server says so, whom whoever wrote the program trusts: otherwise the program says another access.
            Access = hints?.ReadOnlyHint == true ? ToolAccess.Read : ToolAccess.Write,
            Destructive = hints?.DestructiveHint,
            Idempotent = hints?.IdempotentHint,
            OpenWorld = hints?.OpenWorldHint,
        };
    }

    private async ValueTask<ToolResult> InvokeAsync(OpenArguments arguments, CancellationToken cancellationToken)
    {
        CallToolResult answer = await client.CallToolAsync(
            new CallToolRequestParams { Name = tool.Name, Arguments = arguments.ToElements() }, cancellationToken).ConfigureAwait(false);
        return McpResults.ToToolResult(answer);
    }
}
