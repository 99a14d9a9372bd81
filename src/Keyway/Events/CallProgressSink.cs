namespace Keyway;

/// <summary>Hands the events of one call to whoever made it.</summary>
internal sealed class CallProgressSink(IProgress<RunEvent> progress) : IRunEventSink
{
    public void Write(RunEvent runEvent) => progress.Report(runEvent);
}
