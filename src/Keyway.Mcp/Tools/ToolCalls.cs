using System.Text.Json.Nodes;
using Keyway.Hosting;
using ModelContextProtocol;

namespace Keyway.Mcp;

/// <summary>Calls tools, and runs actions, for clients.</summary>
internal sealed class ToolCalls(ToolInvoker invoker, ActionRunner? runner, ServerInfo serverInfo)
{
    /// <summary>Says whether there is a tool of a name.</summary>
    public bool Knows(string name) => TryFind(name) is not null;

    public async ValueTask<RawJson> AnswerAsync(McpRequest request, CancellationToken cancellationToken)
    {
        string name = request.GetText("name");
        ToolDescriptor tool = Find(name);
        JsonNode? arguments = request.Parameters!["arguments"];
        SessionState state = request.Session.Open(request.Server.ClientInfo);
        RuntimeContext context = RequestContexts.Of(request, state);
        CallReporter? reporter = CallReporter.Create(request, name);
        (ToolResult result, string? runId) = tool.Kind == ToolKind.Action && runner is not null && tool.Access <= state.Access
            ? await RunAsync(request.Session, tool.Name, arguments, context, state.Access, reporter, cancellationToken).ConfigureAwait(false)
            : (await CallAsync(request, name, arguments, context, state.Access, reporter, cancellationToken).ConfigureAwait(false), null);
        if (reporter is not null)
        {
            // What is told of a call comes before its answer; clients forget its token with that (2025-11-25, "Progress").
            await reporter.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }

        return ToolResultJson.Write(result, tool, runId, request.IsJuly2026OrLater ? serverInfo : null);
    }

    private async ValueTask<ToolResult> CallAsync(
        McpRequest request, string name, JsonNode? arguments, RuntimeContext context, ToolAccess access, CallReporter? reporter, CancellationToken cancellationToken)
    {
        var call = new ToolCall
        {
            Name = name,
            Arguments = CallArguments.Of(arguments),
            Id = request.Id,
            Context = context,
            Access = access,
            Progress = reporter,
        };
        return await invoker.InvokeAsync(call, cancellationToken).ConfigureAwait(false);
    }

    private async Task<(ToolResult Result, string? RunId)> RunAsync(
        McpServerSession session, string action, JsonNode? arguments, RuntimeContext context, ToolAccess access, CallReporter? reporter, CancellationToken cancellationToken)
    {
        ActionRun run;
        try
        {
            run = await runner!.StartAsync(
                action,
                CallArguments.JsonOf(arguments),
                new ActionRunOptions { Context = context, Access = access, Sinks = reporter is null ? [] : [reporter] },
                cancellationToken).ConfigureAwait(false);
        }
        catch (RunStoreException exception)
        {
            return (ToolResult.Failure(exception.Message, "run_failed"), null);
        }

        session.AddRun(run.Id);
        await run.Completion.ConfigureAwait(false);
        session.NotifyResourceUpdated(RunResources.UriOf(run.Id));
        cancellationToken.ThrowIfCancellationRequested();
        ToolResult result = run switch
        {
            { Result: { } answered, Exception: null } => answered,
            { Result: { IsError: true } failed } => failed,
            { Exception: { } exception } => ToolResult.Failure(exception.Message, run.Record.Error?.Code ?? "run_failed"),
            _ => ToolResult.Failure($"Run {run.Id} was cancelled.", ToolErrorCodes.Cancelled),
        };
        return (result, run.Id);
    }

    /// <exception cref="McpProtocolException">
    /// There is no such tool: a fault of the request, not of a call (2025-11-25, "Tools", "Error Handling").
    /// </exception>
    private ToolDescriptor Find(string name)
        => TryFind(name) ?? throw McpRequest.Invalid(UnknownNames.Describe("tool", name, invoker.Tools));

    private ToolDescriptor? TryFind(string name)
        => invoker.Registry.Find(name) ?? (invoker.Options.Aliases.TryGetValue(name, out string? tool) ? invoker.Registry.Find(tool) : null);
}
