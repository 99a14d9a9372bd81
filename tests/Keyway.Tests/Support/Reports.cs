namespace Keyway.Tests.Support;

/// <summary>Listens to a call on the thread that reports; <see cref="Progress{T}"/> would post elsewhere.</summary>
internal sealed class Reports(Action<RunEvent> report) : IProgress<RunEvent>
{
    public void Report(RunEvent value) => report(value);
}
