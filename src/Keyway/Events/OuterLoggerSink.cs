namespace Keyway;

/// <summary>Hands what a call reports on to the logger of the context that the call was made in.</summary>
internal sealed class OuterLoggerSink(RunLogger outer) : IRunEventSink
{
    public void Write(RunEvent runEvent) => outer.Repeat(runEvent);
}
