using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Keyway.Benchmarks.Calls;

/// <summary>A tool of ModelContextProtocol, fed elements by name. Its request is made once, by no server.</summary>
internal sealed class McpToolContender : IContender
{
    private readonly McpServerTool _tool;
    private readonly RequestContext<CallToolRequestParams> _request;

    public McpToolContender(Delegate method, Dictionary<string, JsonElement> arguments)
    {
        _tool = McpServerTool.Create(method);
        string name = _tool.ProtocolTool.Name;
        var server = McpServer.Create(new StreamServerTransport(Stream.Null, Stream.Null), new McpServerOptions());
        _request = new RequestContext<CallToolRequestParams>(
            server,
            new JsonRpcRequest { Method = RequestMethods.ToolsCall },
            new CallToolRequestParams { Name = name, Arguments = arguments });
    }

    /// <inheritdoc/>
    public string Name => "McpServerTool";

    /// <inheritdoc/>
    public object Call()
    {
        ValueTask<CallToolResult> call = _tool.InvokeAsync(_request);
        return call.IsCompletedSuccessfully ? call.Result : call.AsTask().GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public JsonElement Read(object result) => JsonElement.Parse(((TextContentBlock)((CallToolResult)result).Content[0]).Text);
}
