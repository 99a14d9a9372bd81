namespace Keyway.Hosting;

/// <summary>One run from its first record to its last.</summary>
internal sealed class RunExecution(ActionRun run, IRunJournal journal, TimeProvider timeProvider)
{
    /// <summary>Runs it. Whatever happens, the run is over at the end, its sinks have what came, and its journal is closed.</summary>
    public async Task ExecuteAsync(ToolInvoker invoker, ToolCall call, CancellationToken cancellationToken)
    {
        ToolResult? result = null;
        KeywayException? fault = null;
        bool isCancelled = false;
        try
        {
            run.Become(run.Record with { Status = RunStatus.Running, StartedAt = timeProvider.GetUtcNow() });
            await journal.SaveAsync(run.Record, CancellationToken.None).ConfigureAwait(false);
            result = await InvokeAsync(invoker, call, cancellationToken).ConfigureAwait(false);
            fault = result.Error is { } error ? RunFaults.Of(call.Name, error) : null;
        }
        catch (OperationCanceledException)
        {
            isCancelled = true;
        }
        catch (Exception exception)
        {
            fault = Unkept(exception);
        }

        KeywayException? unkept = await FinishAsync(result, fault).ConfigureAwait(false);
        fault ??= unkept;
        await CloseAsync(result, fault, isCancelled).ConfigureAwait(false);
    }

    private async Task<ToolResult> InvokeAsync(ToolInvoker invoker, ToolCall call, CancellationToken cancellationToken)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(
            cancellationToken, run.CancellationToken, journal.CancelRequested, run.Logger.FaultToken);
        RunLog.Current = run.Logger;
        return await invoker.InvokeAsync(call, cancellation.Token).ConfigureAwait(false);
    }

    /// <summary>Says the last of a run, and closes its logger.</summary>
    /// <returns>What went wrong with it; null where nothing did.</returns>
    private async Task<KeywayException?> FinishAsync(ToolResult? result, KeywayException? fault)
    {
        try
        {
            if (fault is not null)
            {
                foreach (string category in run.Logger.GetAllProgress().Where(progress => progress.Value.Status == ProgressStatus.Running).Select(progress => progress.Key))
                {
                    run.Logger.SetProgressFailed(category);
                }
            }

            foreach (ArgumentFault found in result?.ValueFaults ?? [])
            {
                run.Logger.LogMessage($"The result breaks its own rules: {found}", MessageLevel.Warning);
            }
        }
        catch (InvalidOperationException)
        {
            // The action has finished its logger itself.
        }

        await run.Logger.FinishAsync().ConfigureAwait(false);

        // Whoever looks tomorrow would miss a part of it.
        return run.Logger.Fault is { } lost && fault is null ? Unkept(lost) : null;
    }

    private async Task CloseAsync(ToolResult? result, KeywayException? fault, bool isCancelled)
    {
        RunRecord record = run.Record with { FinishedAt = timeProvider.GetUtcNow() };
        try
        {
            try
            {
                record = record with
                {
                    Status = fault is not null ? RunStatus.Failed : isCancelled ? RunStatus.Cancelled : RunStatus.Succeeded,
                    Result = fault is null && result is not null ? JsonOf(result) : default,
                    Error = fault is null ? null : new RunError((fault as ActionFailedException)?.Error.Code ?? result?.Error?.Code ?? "run_failed", fault.Message),
                };
                await journal.SaveAsync(record, CancellationToken.None).ConfigureAwait(false);
            }
            finally
            {
                // A journal that stays open keeps the run under way for everybody else.
                await journal.DisposeAsync().ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            // The work is done, and nobody could find out tomorrow: that is a fault of the run.
            fault ??= Unkept(exception);
            record = record with { Status = RunStatus.Failed, Error = new RunError("run_failed", fault.Message) };
        }

        run.End(record, result, fault);
    }

    private RunStoreException Unkept(Exception exception)
        => exception as RunStoreException ?? new RunStoreException($"Run {run.Id} can't be kept: {exception.Message}", exception);

    private static Utf8Json JsonOf(ToolResult result)
        => !result.StructuredContent.IsEmpty ? result.StructuredContent
            : result.Content.Count == 0 ? default
            : Utf8Json.Create(result.ToString(), static (writer, text) => writer.WriteStringValue(text));
}
