using Keyway.CompilerServices;

namespace Keyway;

/// <content>The way of one call.</content>
public sealed partial class ToolInvoker
{
    /// <summary>The short way: a call without filters, telemetry, time limit or services allocates nothing of its own.</summary>
    private ValueTask<ToolResult> InvokePlain(string name, in ToolArguments arguments, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<ToolResult>(cancellationToken);
        }

        if (Find(name, Options.Access, out ToolMethod method, out ToolDescriptor tool) is { } fault)
        {
            return new(fault);
        }

        return method.NeedsScope
            ? RunAsync(method, new ToolCall { Name = name, Arguments = arguments, CancellationToken = cancellationToken, Tool = tool })
            : RunUnscoped(method, name, in arguments, cancellationToken);
    }

    /// <summary>
    /// The short way of a call with a caller of its own: there is nothing to hear of it but its end. Its method runs in a context of execution of its
    /// own, as on the long way: what it does to culture and the like stays with it.
    /// </summary>
    private async ValueTask<ToolResult> RunPlainAsync(ToolMethod method, ToolCall call, CancellationToken cancellationToken)
    {
        try
        {
            return await RunUnscoped(method, call.Name, call.Arguments, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (call.Progress is { } progress)
            {
                CallListener.End(progress, call.Id, Options.TimeProvider);
            }
        }
    }

    /// <summary>Runs a call for which nothing is made.</summary>
    private ValueTask<ToolResult> RunUnscoped(ToolMethod method, string name, in ToolArguments arguments, CancellationToken cancellationToken)
    {
        try
        {
            var invocation = new ToolInvocation(name, in arguments, Context, Options, Registry, null, cancellationToken);
            ValueTask<ToolResult> result = method.InvokeAsync(in invocation);
            return result.IsCompletedSuccessfully ? result : AwaitAsync(result, name, cancellationToken);
        }
        catch (Exception exception)
        {
            return IsByCaller(exception, cancellationToken)
                ? ValueTask.FromCanceled<ToolResult>(cancellationToken)
                : new(FaultOf(exception, name, default));
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
        catch (OperationCanceledException exception) when (exception.CancellationToken != cancellationToken)
        {
            throw AsCallers(exception, cancellationToken);
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
            telemetry = KeywayTelemetry.IsHeard(call.Name) ? CallTelemetry.Start(call, call.Tool, Options.TimeProvider) : null;
            if (running > Options.MaxConcurrentCalls)
            {
                return result = ToolFaults.Busy(Options.MaxConcurrentCalls.Value);
            }

            return result = await FilterAsync(method, call, 0).ConfigureAwait(false);
        }
        catch (Exception exception) when (!IsByCaller(exception, call.CancellationToken))
        {
            return result = FaultOf(exception, call.Name, default);
        }
        catch (OperationCanceledException exception) when (exception.CancellationToken != call.CancellationToken)
        {
            throw AsCallers(exception, call.CancellationToken);
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

            // A call that was put together anew has no token.
            CancellationToken token = next.CancellationToken.CanBeCanceled ? next.CancellationToken : call.CancellationToken;
            return FilterAsync(method, next with { Tool = call.Tool, CancellationToken = token }, filter + 1);
        }).ConfigureAwait(false);
        return result ?? throw new InvalidOperationException($"A filter answered a call of '{call.Name}' with null.");
    }

    /// <summary>What a call does behind the filters: its time runs, and what is made for it is taken down again.</summary>
    private async ValueTask<ToolResult> ExecuteAsync(ToolMethod method, ToolCall call)
    {
        using CallTime time = CallTime.Start(call.Timeout ?? Options.Timeout, Options.TimeProvider, call.CancellationToken);
        CallScope? scope = null;
        CallListener? listener = null;
        ToolResult? result = null;
        try
        {
            try
            {
                RuntimeContext context = call.Context is null ? Context : Context.Overlay(call.Context);
                if (method.NeedsScope)
                {
                    scope = new CallScope(call.Services ?? call.Context?.Services ?? Services);
                    context = scope.HasServices ? context.WithServices(scope.Services) : context;
                }

                if (CheckContext(call.Tool!, context) is { } missing)
                {
                    return result = missing;
                }

                // After the check: a required logger is the host's to give, and not there because somebody listens.
                listener = call.Progress is null ? null : new CallListener(call.Progress, call.Id, Options.TimeProvider);
                context = listener?.ListenTo(context) ?? context;
                ToolArguments arguments = call.Arguments;
                var invocation = new ToolInvocation(call.Name, in arguments, context, Options, Registry, scope, time.Token);
                return result = await method.InvokeAsync(in invocation).ConfigureAwait(false);
            }
            catch (Exception exception) when (!IsByCaller(exception, call.CancellationToken))
            {
                return result = FaultOf(exception, call.Name, time);
            }
            finally
            {
                await EndAsync(scope, listener).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (!IsByCaller(exception, call.CancellationToken))
        {
            if (result is null)
            {
                call.CancellationToken.ThrowIfCancellationRequested();
            }

            // What the call made can't be disposed: it may not have done all that it says, unless it has failed anyway.
            return result is { IsError: true } ? result : FaultOf(exception, call.Name, time);
        }
    }

    private static async ValueTask EndAsync(CallScope? scope, CallListener? listener)
    {
        try
        {
            if (scope is not null)
            {
                await scope.DisposeAsync().ConfigureAwait(false);
            }
        }
        finally
        {
            if (listener is not null)
            {
                await listener.EndAsync().ConfigureAwait(false);
            }
        }
    }

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

    // The method, a time limit or a filter had linked its own token to the caller's.
    private static OperationCanceledException AsCallers(OperationCanceledException exception, CancellationToken cancellationToken)
        => new(exception.Message, exception, cancellationToken);

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
