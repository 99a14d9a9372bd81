namespace Keyway.Tests.Events;

/// <summary>A sink that does what the test wants.</summary>
internal sealed class DelegateSink(Action<RunEvent> write, Func<CancellationToken, ValueTask>? flush = null)
    : RunEventSink
{
    public override void Write(RunEvent runEvent) => write(runEvent);

    public override ValueTask FlushAsync(CancellationToken cancellationToken) => flush?.Invoke(cancellationToken) ?? default;
}
