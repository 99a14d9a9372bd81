namespace Keyway;

/// <summary>
/// Whoever made one call and listens to it. It hears what is reported under that call, under numbers of its own and with an
/// end of its own; where the context has a logger, that one records the same as if nobody listened.
/// </summary>
internal sealed class CallListener(IProgress<RunEvent> progress, string? callId, TimeProvider timeProvider)
{
    private readonly object _gate = new();

    // Made for the first event: most calls report nothing.
    private CallDelivery? _delivery;
    private string? _runId = callId;
    private CallListener? _outer;
    private long _sequence;
    private bool _isOver;

    /// <summary>Gets whether this thread is telling the caller something.</summary>
    public bool IsWriting => Volatile.Read(ref _delivery) is { IsWriting: true } || _outer is { IsWriting: true };

    /// <summary>Returns a context whose logger is heard. What the context holds is read when the call first reports.</summary>
    public RuntimeContext ListenTo(RuntimeContext context)
        => context.WithFactory(ContextKeys.Logger, () =>
        {
            bool hasLogger = context.TryGet(ContextKeys.Logger, out RunLogger? outer);
            _runId ??= JobIdOf(context);
            _outer = outer?.Listener;
            return RunLogger.HeardBy(this, hasLogger ? outer : null, timeProvider);
        });

    /// <summary>Takes an event, for whoever listens to the call that this one is made in too.</summary>
    public void Post(RunEvent runEvent)
    {
        PostHere(runEvent);
        _outer?.Post(runEvent);
    }

    /// <summary>Tells everybody what has come.</summary>
    public void Deliver()
    {
        Volatile.Read(ref _delivery)?.Deliver();
        _outer?.Deliver();
    }

    /// <summary>Tells the caller that nothing more comes.</summary>
    public async ValueTask EndAsync()
    {
        RunEvent end = RunEvent.End(timeProvider);
        if (!TryEndInSilence())
        {
            PostHere(end);
            _delivery!.Deliver();
            await _delivery.DeliverAllAsync(RunLoggerOptions.DefaultFlushTimeout).ConfigureAwait(false);
            return;
        }

        End(progress, end, _runId);
    }

    /// <summary>Tells the caller of a call that can report nothing that nothing comes.</summary>
    public static void End(IProgress<RunEvent> progress, string? callId, TimeProvider timeProvider) => End(progress, RunEvent.End(timeProvider), callId);

    private static void End(IProgress<RunEvent> progress, RunEvent end, string? runId)
    {
        try
        {
            progress.Report(end with { Sequence = 1, RunId = runId });
        }
        catch (Exception)
        {
            // Listening must not change what the call does.
        }
    }

    /// <summary>Ends a call that has reported nothing: then there is nothing that the end could overtake.</summary>
    private bool TryEndInSilence()
    {
        lock (_gate)
        {
            if (_delivery is not null)
            {
                return false;
            }

            _isOver = true;
            return true;
        }
    }

    private void PostHere(RunEvent runEvent)
    {
        lock (_gate)
        {
            if (!_isOver)
            {
                _isOver = runEvent.Kind == RunEventKind.End;
                _delivery ??= new CallDelivery(progress, timeProvider);
                _delivery.Post(runEvent with { Sequence = ++_sequence, RunId = _runId });
            }
        }
    }

    // Not every call needs the id, and that somebody listens is no reason for it to fail.
    private static string? JobIdOf(RuntimeContext context)
    {
        try
        {
            return context.JobId;
        }
        catch (ContextFailedException)
        {
            return null;
        }
    }
}
