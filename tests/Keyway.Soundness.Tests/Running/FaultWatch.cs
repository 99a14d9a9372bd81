using System.Runtime.ExceptionServices;

namespace Keyway.Soundness.Tests.Running;

/// <summary>
/// Sees every fault of a missing context where it is thrown, so that no <c>catch</c>, task or finalizer of a program can
/// keep it to itself. One at a time.
/// </summary>
internal sealed class FaultWatch : IDisposable
{
    private readonly List<Exception> _faults = [];

    /// <summary>Begins to watch.</summary>
    public FaultWatch() => AppDomain.CurrentDomain.FirstChanceException += Note;

    /// <summary>Gets the first fault; null while there is none.</summary>
    public Exception? First
    {
        get
        {
            lock (_faults)
            {
                return _faults.FirstOrDefault();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => AppDomain.CurrentDomain.FirstChanceException -= Note;

    /// <summary>Says whether an exception tells of a context that doesn't hold what is read, or isn't there yet.</summary>
    internal static bool IsFault(Exception exception)
        => exception is MissingContextException
            || (exception is InvalidOperationException && exception.TargetSite?.Module.Assembly == typeof(RuntimeContext).Assembly);

    private void Note(object? sender, FirstChanceExceptionEventArgs thrown)
    {
        if (IsFault(thrown.Exception))
        {
            lock (_faults)
            {
                _faults.Add(thrown.Exception);
            }
        }
    }
}
