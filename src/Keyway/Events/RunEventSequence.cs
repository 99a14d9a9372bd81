namespace Keyway;

/// <summary>Whether a reader of a run's events has all of them.</summary>
public static class RunEventSequence
{
    /// <summary>
    /// Returns the numbers that are missing: every number from 1 to the highest must be that of an event, or one that an event
    /// stands for. A run whose last event isn't <see cref="RunEventKind.End"/> may have gone on; this can't be seen here.
    /// </summary>
    /// <param name="events">The events of one run, in any order.</param>
    /// <returns>What is missing, in ascending order; empty where all is there.</returns>
    public static IReadOnlyList<SequenceRange> FindMissing(IEnumerable<RunEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        List<SequenceRange> present = [];
        foreach (RunEvent runEvent in events)
        {
            present.Add(new SequenceRange(runEvent.Sequence, runEvent.Sequence));
            present.AddRange(runEvent.StandsFor);
        }

        List<SequenceRange> missing = [];
        long next = 1;
        foreach (SequenceRange range in present.OrderBy(range => range.First))
        {
            if (range.First > next)
            {
                missing.Add(new SequenceRange(next, range.First - 1));
            }

            next = Math.Max(next, range.Last + 1);
        }

        return missing;
    }
}
