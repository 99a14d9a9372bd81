using Microsoft.Extensions.Logging;

namespace Keyway.Agents;

/// <summary>Those who watch a process, none of whom can disturb it.</summary>
internal sealed class ProcessObservers(IReadOnlyList<IProcessObserver> observers, ILogger logger)
{
    public void Tell<TEvent>(Action<IProcessObserver, TEvent> tell, TEvent happened)
    {
        foreach (IProcessObserver observer in observers)
        {
            try
            {
                tell(observer, happened);
            }
            catch (Exception exception)
            {
                logger.LogError(exception, "The observer {Observer} threw on {Event}; the run goes on.", observer.GetType(), typeof(TEvent).Name);
            }
        }
    }
}
