using System.Collections.Concurrent;

namespace Keyway;

/// <summary>
/// Hands the events of one call to whoever made it: in the order they were posted, one at a time, and never under the lock of
/// whoever posts. The thread that finds the caller free delivers, for the others too; so the caller may take locks, and may
/// itself cause events.
/// </summary>
#pragma warning disable CA1001 // The semaphore has nothing to dispose of: its wait handle is never asked for.
internal sealed class CallDelivery(IProgress<RunEvent> progress, TimeProvider timeProvider)
#pragma warning restore CA1001
{
    [ThreadStatic]
    private static CallDelivery? t_writing;

    private readonly ConcurrentQueue<RunEvent> _pending = new();
    private readonly SemaphoreSlim _delivery = new(initialCount: 1, maxCount: 1);

    /// <summary>Whether this thread is telling the caller something.</summary>
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

    /// <summary>Waits until everything is delivered, at most for so long; called once the last event has been posted.</summary>
    public async Task DeliverAllAsync(TimeSpan timeout)
    {
        // A caller that ends the call which it is told of would wait for itself here.
        if (IsWriting)
        {
            return;
        }

        using CancellationTokenSource deadline = new(timeout, timeProvider);
        try
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
        catch (OperationCanceledException)
        {
            // The call is over, and its caller still busy with what came before.
        }
    }

    private void DeliverPending()
    {
        CallDelivery? outer = t_writing;
        t_writing = this;
        try
        {
            while (_pending.TryDequeue(out RunEvent? runEvent))
            {
                try
                {
                    progress.Report(runEvent);
                }
                catch (Exception)
                {
                    // Listening must not change what the call does.
                }
            }
        }
        finally
        {
            t_writing = outer;
        }
    }
}
