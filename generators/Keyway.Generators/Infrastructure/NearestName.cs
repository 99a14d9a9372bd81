namespace Keyway.Generators.Infrastructure;

/// <summary>
/// Finds what an author meant who misspelt a name, by the measure that the runtime has for callers: names that differ only in
/// case or separators, then those within a third of the longer name in edits (insertion, deletion, substitution, swap of
/// neighbours).
/// </summary>
internal static class NearestName
{
    /// <summary>Returns the nearest candidate; null where none is near.</summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        string folded = Fold(name);
        return (from candidate in candidates
                let other = Fold(candidate)
                let distance = Distance(folded, other)
                where distance <= Math.Max(folded.Length, other.Length) / 3
                orderby distance, Math.Abs(candidate.Length - name.Length)
                select candidate)
            .FirstOrDefault();
    }

    // "first_name", "first-name" and "firstName" are one name in three conventions.
    private static string Fold(string name)
        => string.Concat(name.Where(c => c is not ('_' or '-' or '.' or ' '))).ToUpperInvariant();

    /// <summary>The optimal string alignment distance.</summary>
    private static int Distance(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return left == right ? 0 : int.MaxValue;
        }

        int[,] distances = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++)
        {
            for (int j = 0; j <= right.Length; j++)
            {
                distances[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    Math.Min(distances[i, j - 1], distances[i - 1, j]) + 1,
                    distances[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    distances[i, j] = Math.Min(distances[i, j], distances[i - 2, j - 2] + 1);
                }
            }
        }

        return distances[left.Length, right.Length];
    }
}
