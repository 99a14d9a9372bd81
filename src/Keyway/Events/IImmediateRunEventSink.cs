namespace Keyway;

/// <summary>
/// A sink that can't be slow and can't fail: it takes each event on the thread that reports it, without a queue, so that
/// what was reported is there when the call returns. It is called under the run's lock and takes no lock but its own.
/// </summary>
internal interface IImmediateRunEventSink : IRunEventSink
{
    /// <summary>Takes an event.</summary>
    void Write(RunEvent runEvent);
}
