using System.Runtime.InteropServices;

namespace Keyway.Cli;

/// <summary>Ctrl+C and the end that a system asks for: the first cancels, the second ends the process.</summary>
internal sealed class Interrupts : IDisposable
{
    private readonly CancellationTokenSource _cancellation;
    private readonly PosixSignalRegistration[] _signals;

    public Interrupts(bool isHandling, CancellationToken cancellationToken)
    {
        _cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _signals = isHandling ? [PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle)] : [];
    }

    public CancellationToken Token => _cancellation.Token;

    public void Dispose()
    {
        foreach (PosixSignalRegistration signal in _signals)
        {
            signal.Dispose();
        }

        _cancellation.Dispose();
    }

    private void Handle(PosixSignalContext signal)
    {
        signal.Cancel = true;
        if (_cancellation.IsCancellationRequested)
        {
            Environment.Exit(ExitCodes.Cancelled);
        }

        // What the action registered may throw, and on this thread that would end the process.
        _ = _cancellation.CancelAsync();
    }
}
