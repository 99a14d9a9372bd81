using Keyway.CompilerServices;

namespace Keyway;

/// <content>The way of one call.</content>
public sealed partial class ToolInvoker
{
    /// <summary>Gets whether nothing is asked of a call but its answer, so that it may take the short way.</summary>
    private bool IsPlain => Options is { Timeout: null, MaxConcurrentCalls: null } && !KeywayTelemetry.IsOn;

    /// <summary>The short way: a call without filters, telemetry, time limit or services allocates nothing of its own.</summary>
    private ValueTask<ToolResult> InvokePlain(string name, ToolArguments arguments, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Find(name, Options.Access, out ToolMethod method, out ToolDescriptor tool) is { } fault)
        {
            return new(fault);
        }

        if (method.NeedsScope)
        {
            var call = new ToolCall { Name = name, Arguments = arguments, CancellationToken = cancellationToken, Tool = tool };
            return RunAsync(method, call);
        }

        try
        {
            var invocation = new ToolInvocation(name, arguments, Context, Options, null, cancellationToken);
            ValueTask<ToolResult> result = method.InvokeAsync(in invocation);
            return result.IsCompletedSuccessfully ? result : AwaitAsync(result, name, cancellationToken);
        }
        catch (Exception exception) when (!IsByCaller(exception, cancellationToken))
        {
            return new(FaultOf(exception, name, default));
        }
    }

    private async ValueTask<ToolResult> AwaitAsync(
        ValueTask<ToolResult> result, string name, CancellationToken cancellationToken)
    {
        try
        {
            return await result.ConfigureAwait(false);
        }
        catch (Exception exception) when (!IsByCaller(exception, cancellationToken))
        {
            return FaultOf(exception, name, default);
        }
    }

    /// <summary>The whole way of a call whose tool has been found and whose access is allowed.</summary>
    private async ValueTask<ToolResult> RunAsync(ToolMethod method, ToolCall call)
    {
        int running = Interlocked.Increment(ref _running);
        CallTelemetry? telemetry = null;
        ToolResult? result = null;
        try
        {
            if (running > Options.MaxConcurrentCalls)
            {
                return result = ToolFaults.Busy(Options.MaxConcurrentCalls.Value);
            }

            telemetry = KeywayTelemetry.IsOn
                ? CallTelemetry.Start(call.Tool!, call.Name, call.Id, Options.TimeProvider)
                : null;
            return result = await FilterAsync(method, call, 0).ConfigureAwait(false);
        }
        catch (Exception exception) when (!IsByCaller(exception, call.CancellationToken))
        {
            return result = FaultOf(exception, call.Name, default);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
            telemetry?.Stop(result is null ? ToolErrorCodes.Cancelled : result.Error?.Code, result?.Error?.Message);
        }
    }

    private async ValueTask<ToolResult> FilterAsync(ToolMethod method, ToolCall call, int filter)
    {
        if (filter == _filters.Length)
        {
            return await ExecuteAsync(method, call).ConfigureAwait(false);
        }

        ToolResult? result = await _filters[filter](call, next =>
        {
            ArgumentNullException.ThrowIfNull(next);
            if (next.Name != call.Name)
            {
                throw new InvalidOperationException(
                    $"A filter passed a call of '{call.Name}' on as '{next.Name}'. A filter can't change which tool is called.");
            }

            return FilterAsync(method, next with { Tool = call.Tool, CancellationToken = call.CancellationToken }, filter + 1);
        }).ConfigureAwait(false);
        return result ?? throw new InvalidOperationException($"A filter answered a call of '{call.Name}' with null.");
    }

    private async ValueTask<ToolResult> ExecuteAsync(ToolMethod method, ToolCall call)
    {
        RuntimeContext context = call.Context is null ? Context : Context.Overlay(call.Context);
        using CallTime time = CallTime.Start(call.Timeout ?? Options.Timeout, Options.TimeProvider, call.CancellationToken);
        try
        {
            CallScope? scope = null;
            try
            {
                if (method.NeedsScope)
                {
                    scope = new CallScope(call.Services ?? Options.Services ?? context.Services);
                    context = scope.HasServices ? context.WithServices(scope.Services) : context;
                }

                context = WithProgress(context, call);
                if (CheckContext(call.Tool!, context) is { } missing)
                {
                    return missing;
                }

                var invocation = new ToolInvocation(call.Name, call.Arguments, context, Options, scope, time.Token);
                return await method.InvokeAsync(in invocation).ConfigureAwait(false);
            }
            finally
            {
                if (scope is not null)
                {
                    await scope.DisposeAsync().ConfigureAwait(false);
                }
            }
        }
        catch (Exception exception) when (!IsByCaller(exception, call.CancellationToken))
        {
            return FaultOf(exception, call.Name, time);
        }
    }

    /// <summary>Gives a call whose caller listens a logger of its own.</summary>
    private RuntimeContext WithProgress(RuntimeContext context, ToolCall call)
        => call.Progress is null
            ? context
            : context.With(ContextKeys.Logger, new RunLogger(new RunLoggerOptions
            {
                RunId = call.Id ?? context.JobId,
                Sinks = [new CallProgressSink(call.Progress)],
                TimeProvider = Options.TimeProvider,
            }));

    private static ToolResult? CheckContext(ToolDescriptor tool, RuntimeContext context)
    {
        List<ContextFault>? faults = null;
        foreach (ContextRequirement requirement in tool.RequiredContext)
        {
            if (requirement.Check(context) is { } fault)
            {
                (faults ??= []).Add(fault);
            }
        }

        return faults is null ? null : ToolFaults.MissingContext(faults);
    }

    private static bool IsByCaller(Exception exception, CancellationToken cancellationToken)
        => exception is OperationCanceledException && cancellationToken.IsCancellationRequested;

    private ToolResult FaultOf(Exception exception, string name, CallTime time)
        => exception switch
        {
            OperationCanceledException when time.IsUp => ToolFaults.TimedOut(name, time.Limit),
            OperationCanceledException => ToolFaults.Cancelled(name, exception),
            MissingContextException missing => ToolFaults.MissingContext(missing.Faults),
            ContextFailedException failed => ToolFaults.ContextFailed(failed, Options.HideExceptionMessages),
            ServiceMissingException missing => ToolFaults.ServiceMissing(missing),
            ResultException failed => ToolFaults.ResultFailed(name, failed, Options.HideExceptionMessages),
            _ => ToolFaults.ToolFailed(name, exception, Options.HideExceptionMessages),
        };
}
