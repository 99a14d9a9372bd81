using System.Text.Json.Nodes;
using Keyway.Hosting;
using ModelContextProtocol;

namespace Keyway.Mcp;

/// <summary>Calls tools, and runs actions, for clients.</summary>
internal sealed class ToolCalls(ToolInvoker invoker, ActionRunner? runner, AvailableList list, ServerInfo serverInfo)
{
    /// <summary>Says whether there is a tool of a name.</summary>
    public bool Knows(string name) => TryFind(name) is not null;

    public async ValueTask<RawJson> AnswerAsync(McpRequest request, CancellationToken cancellationToken)
    {
        string name = request.GetText("name");
        ToolDescriptor tool = Find(request, name);
        JsonNode? arguments = request.Parameters!["arguments"];
        if (tool.Kind == ToolKind.Action && runner is not null)
        {
            SessionState state = request.Session.Open(request.Server.ClientInfo);
            if (tool.Access <= state.Access && tool.Access <= invoker.Options.Access)
            {
                (ToolResult ran, string? runId) = await RunAsync(request, state, tool.Name, arguments, cancellationToken).ConfigureAwait(false);
                return Write(ran, runId);
            }
        }

        // Also an action that isn't allowed: the invoker says why.
        return Write(await RequestCall.InvokeAsync(request, invoker, name, CallArguments.Of(arguments), cancellationToken).ConfigureAwait(false), null);

        RawJson Write(ToolResult result, string? runId) => ToolResultJson.Write(result, tool, runId, request.IsJuly2026OrLater ? serverInfo : null);
    }

    private async Task<(ToolResult Result, string? RunId)> RunAsync(
        McpRequest request, SessionState state, string action, JsonNode? arguments, CancellationToken cancellationToken)
    {
        if (!CallArguments.TryGetJson(arguments, out Utf8Json json, out bool isUtf8))
        {
            return (await RefuseAsync(request, action, arguments, isUtf8, cancellationToken).ConfigureAwait(false), null);
        }

        CallReporter? reporter = CallReporter.Create(request, action);
        ActionRun run;
        try
        {
            run = await runner!.StartAsync(
                action,
                json,
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

    /// <summary>Answers a run whose arguments can't be kept, where it can as the call of a tool is.</summary>
    private async ValueTask<ToolResult> RefuseAsync(
        McpRequest request, string action, JsonNode? arguments, bool isUtf8, CancellationToken cancellationToken)
        => !isUtf8 ? ToolResult.Failure("Expected the arguments in UTF-8, got other bytes.", ToolErrorCodes.InvalidArguments)
            : invoker.Options.Limits.MaxDepth > CallArguments.MostLevels
                ? ToolResult.Failure(
                    $"Expected arguments of an action at most {CallArguments.MostLevels} levels deep, which is what a run keeps, got more levels.", ToolErrorCodes.InvalidArguments)
                : await RequestCall.InvokeAsync(request, invoker, action, CallArguments.Of(arguments), cancellationToken).ConfigureAwait(false);

    /// <exception cref="McpProtocolException">
    /// There is no such tool: a fault of the request, not of a call (2025-11-25, "Tools", "Error Handling").
    /// </exception>
    private ToolDescriptor Find(McpRequest request, string name)
        => TryFind(name) ?? throw McpRequest.Invalid(UnknownNames.Describe("tool", name, [.. list.Of(request)]));

    private ToolDescriptor? TryFind(string name)
        => invoker.Registry.Find(name) ?? (invoker.Options.Aliases.TryGetValue(name, out string? tool) ? invoker.Registry.Find(tool) : null);
}
