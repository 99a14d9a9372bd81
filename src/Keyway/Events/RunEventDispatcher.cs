using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Keyway;

/// <summary>
/// Hands events to the sinks: in the order they were posted, one at a time, and never under the lock of whoever posts.
/// The thread that finds the sinks free delivers, for the others too; so a sink may take locks, and may itself cause
/// events.
/// </summary>
#pragma warning disable CA1001 // The semaphore has nothing to dispose of: its wait handle is never asked for.
internal sealed class RunEventDispatcher(IRunEventSink[] sinks, TimeProvider timeProvider, ILogger diagnostics)
#pragma warning restore CA1001
{
    [ThreadStatic]
    private static RunEventDispatcher? t_writing;

    private readonly ConcurrentQueue<RunEvent> _pending = new();
    private readonly SemaphoreSlim _delivery = new(initialCount: 1, maxCount: 1);

    public bool HasSinks => sinks.Length > 0;

    /// <summary>Whether this thread is inside one of the sinks.</summary>
    public bool IsWriting => ReferenceEquals(t_writing, this);

    /// <summary>Takes an event; the caller's lock makes the order that of the sequence numbers.</summary>
    public void Post(RunEvent runEvent) => _pending.Enqueue(runEvent);

    /// <summary>Delivers what is pending, unless another thread is at it: that one delivers it then.</summary>
    public void Deliver()
    {
        // Asked again after the release: an event may have come when the queue had been found empty already.
        while (!_pending.IsEmpty && _delivery.Wait(0))
        {
            try
            {
                DeliverPending();
            }
            finally
            {
                _delivery.Release();
            }
        }
    }

    /// <summary>
    /// Waits until everything is delivered and every sink has flushed, at most for so long; called once the last event
    /// has been posted.
    /// </summary>
    public async Task FlushAsync(TimeSpan timeout)
    {
        if (!HasSinks)
        {
            return;
        }

        using CancellationTokenSource deadline = new(timeout, timeProvider);
        try
        {
            // A sink that finishes its own run would wait for itself here.
            if (!IsWriting)
            {
                await _delivery.WaitAsync(deadline.Token).ConfigureAwait(false);
                try
                {
                    // The thread that delivered till now may have left the last events to whoever waits here.
                    DeliverPending();
                }
                finally
                {
                    _delivery.Release();
                }
            }
        }
        catch (OperationCanceledException exception)
        {
            Report(exception, "The sinks of a run did not take all its events in time.");
        }

        await Task.WhenAll(sinks.Select(sink => FlushAsync(sink, deadline.Token))).ConfigureAwait(false);
    }

    private async Task FlushAsync(IRunEventSink sink, CancellationToken cancellationToken)
    {
        try
        {
            // The wait is ours, not the sink's: one that ignores the token must not hold up the run.
            await sink.FlushAsync(cancellationToken).AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            Report(exception, "The event sink {Sink} failed to flush.", sink.GetType().Name);
        }
    }

    private void DeliverPending()
    {
        RunEventDispatcher? outer = t_writing;
        t_writing = this;
        try
        {
            while (_pending.TryDequeue(out RunEvent? runEvent))
            {
                foreach (IRunEventSink sink in sinks)
                {
                    Write(sink, runEvent);
                }
            }
        }
        finally
        {
            t_writing = outer;
        }
    }

    private void Write(IRunEventSink sink, RunEvent runEvent)
    {
        try
        {
            sink.Write(runEvent);
        }
        catch (Exception exception)
        {
            Report(
                exception, "The event sink {Sink} failed on event {Sequence}.", sink.GetType().Name, runEvent.Sequence);
        }
    }

    private void Report(Exception exception, string message, params object?[] arguments)
    {
        try
        {
#pragma warning disable CA2254 // The templates are the constants above.
            diagnostics.LogError(exception, message, arguments);
#pragma warning restore CA2254
        }
        catch (Exception)
        {
            // There is nobody left to tell, and the action must not pay for it.
        }
    }
}
