namespace Keyway.Tests.Events;

/// <summary>A sink that does what the test wants.</summary>
internal sealed class DelegateSink(Action<RunEvent> write, Func<CancellationToken, ValueTask>? flush = null)
    : IRunEventSink
{
    public void Write(RunEvent runEvent) => write(runEvent);

    public ValueTask FlushAsync(CancellationToken cancellationToken) => flush?.Invoke(cancellationToken) ?? default;
}
