namespace Keyway;

/// <summary>Finds what somebody meant who misspelt a name: the suggestions in the faults of calls, and for hosts that name things.</summary>
public static class NameSuggestions
{
    /// <summary>
    /// Returns the nearest candidates, best first: those that differ only in case or separators, then those within a
    /// third of the longer name in edits (insertion, deletion, substitution, swap of neighbours).
    /// </summary>
    /// <param name="name">What was typed.</param>
    /// <param name="candidates">What there is.</param>
    /// <param name="most">How many are returned at most.</param>
    public static IEnumerable<string> FindNearest(string name, IEnumerable<string> candidates, int most)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(candidates);
        string folded = Fold(name);
        return (from candidate in candidates
                let other = Fold(candidate)
                let limit = Math.Max(folded.Length, other.Length) / 3
                let distance = Distance(folded, other, limit)
                where distance <= limit
                orderby distance, Math.Abs(candidate.Length - name.Length), candidate
                select candidate).Take(most);
    }

    /// <summary>Returns the nearest candidate, or null where none is near.</summary>
    internal static string? Find(string name, ReadOnlySpan<string> candidates)
        => FindNearest(name, candidates.ToArray(), 1).FirstOrDefault();

    // "first_name", "first-name" and "firstName" are one name in three conventions.
    private static string Fold(string name)
        => string.Concat(name.Where(c => c is not ('_' or '-' or '.' or ' '))).ToUpperInvariant();

    /// <summary>The optimal string alignment distance; anything over the limit once it can't be reached any more.</summary>
    private static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit || left.Length == 0 || right.Length == 0)
        {
            return left == right ? 0 : int.MaxValue;
        }

        int[] beforeLast = new int[right.Length + 1];
        int[] last = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int[] current = new int[right.Length + 1];
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int cost = left[i - 1] == right[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }
            }

            if (current.Min() > limit)
            {
                return int.MaxValue;
            }

            (beforeLast, last) = (last, current);
        }

        return last[right.Length];
    }
}
