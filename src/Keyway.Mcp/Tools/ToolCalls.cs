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
        if (tool.Kind == ToolKind.Action && runner is not null)
        {
            SessionState state = request.Session.Open(request.Server.ClientInfo);
            if (tool.Access <= state.Access)
            {
                (ToolResult ran, string? runId) = await RunAsync(request, state, tool.Name, arguments, cancellationToken).ConfigureAwait(false);
                return Write(ran, runId);
            }
        }

        return Write(await RequestCall.InvokeAsync(request, invoker, name, CallArguments.Of(arguments), cancellationToken).ConfigureAwait(false), null);

        RawJson Write(ToolResult result, string? runId) => ToolResultJson.Write(result, tool, runId, request.IsJuly2026OrLater ? serverInfo : null);
    }

    private async Task<(ToolResult Result, string? RunId)> RunAsync(
        McpRequest request, SessionState state, string action, JsonNode? arguments, CancellationToken cancellationToken)
    {
        CallReporter? reporter = CallReporter.Create(request, action);
        ActionRun run;
        try
        {
            run = await runner!.StartAsync(
                action,
                CallArguments.JsonOf(arguments),
                new ActionRunOptions { Context = RequestContexts.Of(request, state), Access = state.Access, Sinks = reporter is null ? [] : [reporter] },
                cancellationToken).ConfigureAwait(false);
        }
        catch (RunStoreException exception)
        {
            return (ToolResult.Failure(exception.Message, "run_failed"), null);
        }

        request.Session.AddRun(run.Id);
        await run.Completion.ConfigureAwait(false);
        request.Session.NotifyResourceUpdated(RunResources.UriOf(run.Id));
        if (reporter is not null)
        {
            await reporter.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }

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
