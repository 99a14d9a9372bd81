namespace Keyway.Mcp;

/// <summary>Calls what a request is about, with what is around the request, and tells its client what happens meanwhile.</summary>
internal static class RequestCall
{
    public static async ValueTask<ToolResult> InvokeAsync(
        McpRequest request, ToolInvoker invoker, string name, ToolArguments arguments, CancellationToken cancellationToken)
    {
        SessionState state = request.Session.Open(request.Server.ClientInfo);
        CallReporter? reporter = CallReporter.Create(request, name);
        var call = new ToolCall
        {
            Name = name,
            Arguments = arguments,
            Id = request.Id,
            Context = RequestContexts.Of(request, state),
            Access = state.Access,
            Progress = reporter,
        };
        ToolResult result = await invoker.InvokeAsync(call, cancellationToken).ConfigureAwait(false);
        if (reporter is not null)
        {
            // What is told of a call comes before its answer; clients forget its token with that (2025-11-25, "Progress").
            await reporter.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }

        return result;
    }
}
