namespace Keyway.Hosting;

/// <summary>A platform that runs report to.</summary>
public interface IBackendClient
{
    /// <summary>
    /// Hands events over; returns when the back end has them for good. Whoever calls may hand the same events over again when
    /// this throws, so the back end keeps each by its run and number.
    /// </summary>
    /// <param name="events">Events of one run, in the order of their numbers.</param>
    /// <param name="cancellationToken">Cancelled when the time for it is over.</param>
    Task SendEventsAsync(IReadOnlyList<RunEvent> events, CancellationToken cancellationToken);
}
