namespace Keyway.Tests.Binding.Repair;

/// <summary>What fingers make of a name.</summary>
internal static class Misspelling
{
    /// <summary>Returns a name with a letter dropped, doubled and swapped with its neighbour, each also in another case.</summary>
    public static IEnumerable<string> Of(string name)
    {
        int middle = name.Length / 2;
        string[] slips =
        [
            name.Remove(middle, 1),
            name[..^1],
            name[1..],
            name.Insert(middle, name[middle..(middle + 1)]),
            Swapped(name),
        ];
        return slips.Concat(slips.Select(OtherCase)).Distinct();
    }

    /// <summary>Returns a name in another case, which is no mistake.</summary>
    public static string OtherCase(string name)
    {
        string upper = name.ToUpperInvariant();
        return upper == name ? name.ToLowerInvariant() : upper;
    }

    private static string Swapped(string name)
    {
        int at = Enumerable.Range(0, name.Length - 1).First(i => name[i] != name[i + 1]);
        return $"{name[..at]}{name[at + 1]}{name[at]}{name[(at + 2)..]}";
    }
}
