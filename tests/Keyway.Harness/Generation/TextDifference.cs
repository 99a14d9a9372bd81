using System.Collections.Immutable;
using System.Globalization;

namespace Keyway.Harness;

/// <summary>Says where texts part.</summary>
internal static class TextDifference
{
    public static string? Between(
        ImmutableSortedDictionary<string, string> expected,
        ImmutableSortedDictionary<string, string> actual)
    {
        foreach (string hintName in expected.Keys.Union(actual.Keys, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal))
        {
            if (!expected.TryGetValue(hintName, out string? before))
            {
                return $"'{hintName}' is new.";
            }

            if (!actual.TryGetValue(hintName, out string? after))
            {
                return $"'{hintName}' is missing.";
            }

            if (Between(before, after) is { } difference)
            {
                return $"'{hintName}' {difference}";
            }
        }

        return null;
    }

    public static string? Between(string expected, string actual)
    {
        if (expected == actual)
        {
            return null;
        }

        string[] before = expected.Split('\n');
        string[] after = actual.Split('\n');
        int line = 0;
        while (line < before.Length && line < after.Length && before[line] == after[line])
        {
            line++;
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"differs from line {line + 1} on.\n  expected: {At(before, line)}\n  actual:   {At(after, line)}");
    }

    private static string At(string[] lines, int index) => index < lines.Length ? lines[index] : "(no more lines)";
}
