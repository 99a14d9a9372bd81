namespace Keyway.Harness;

/// <summary>What an edit caused.</summary>
/// <param name="Reasons">Why each step has the outputs it has.</param>
/// <param name="Emitted">The hint names of the files that were written again or for the first time, in order.</param>
/// <param name="Removed">The hint names of the files that are gone, in order.</param>
public sealed record EditReport(StepReasons Reasons, IReadOnlyList<string> Emitted, IReadOnlyList<string> Removed)
{
    /// <summary>Asserts that the edit made the generator write nothing.</summary>
    /// <exception cref="HarnessException">It wrote or removed a file.</exception>
    public void EmitsNothing()
    {
        EmitsOnly();
        if (Removed.Count > 0)
        {
            throw new HarnessException($"Removed: {List(Removed)}.\n{Reasons}");
        }
    }

    /// <summary>Asserts which files the edit made the generator write.</summary>
    /// <param name="hintNames">All of them. Files that vanish aren't written: see <see cref="Removed"/>.</param>
    /// <exception cref="HarnessException">It wrote others, or not all of these.</exception>
    public void EmitsOnly(params string[] hintNames)
    {
        string[] expected = [.. hintNames.Order(StringComparer.Ordinal)];
        if (!Emitted.SequenceEqual(expected, StringComparer.Ordinal))
        {
            throw new HarnessException(
                $"Expected to be written: {List(expected)}. Written: {List(Emitted)}. "
                + $"Removed: {List(Removed)}.\n{Reasons}");
        }
    }

    /// <summary>Asserts that steps had nothing to do or came to the same result.</summary>
    /// <param name="steps">Tracking names.</param>
    /// <exception cref="HarnessException">
    /// One came to another result, or has none: a name that no step has would pass for ever.
    /// </exception>
    public void Caches(params string[] steps)
    {
        foreach (string step in steps.Where(step => Reasons[step].Count == 0 || !Reasons.IsCached(step)))
        {
            throw new HarnessException($"'{step}' isn't cached.\n{Reasons}");
        }
    }

    /// <summary>Asserts that steps came to another result.</summary>
    /// <param name="steps">Tracking names.</param>
    /// <exception cref="HarnessException">One came to the same result.</exception>
    public void Changes(params string[] steps)
    {
        foreach (string step in steps.Where(step => Reasons.IsCached(step)))
        {
            throw new HarnessException($"'{step}' didn't change.\n{Reasons}");
        }
    }

    private static string List(IEnumerable<string> names) => names.Any() ? string.Join(", ", names) : "nothing";
}
