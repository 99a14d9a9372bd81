namespace Keyway.Generators.Binding.Patterns;

/// <summary>UTF-16 units, as ranges that may overlap.</summary>
internal sealed class CharacterSet(IReadOnlyList<(char First, char Last)> ranges)
{
    public static readonly CharacterSet None = new([]);

    public static CharacterSet Of(char c) => new([(c, c)]);

    public static CharacterSet Of(params (char First, char Last)[] ranges) => new(ranges);

    public CharacterSet Union(CharacterSet other) => new([.. ranges, .. other.Ranges]);

    public IReadOnlyList<(char First, char Last)> Ranges => ranges;

    public bool Contains(char c) => ranges.Any(range => range.First <= c && c <= range.Last);

    public bool Overlaps(CharacterSet other)
        => ranges.Any(mine => other.Ranges.Any(theirs => mine.First <= theirs.Last && theirs.First <= mine.Last));

    public CharacterSet Complement()
    {
        List<(char, char)> gaps = [];
        int next = 0;
        foreach ((char first, char last) in ranges.OrderBy(range => range.First))
        {
            if (first > next)
            {
                gaps.Add(((char)next, (char)(first - 1)));
            }

            next = Math.Max(next, last + 1);
        }

        if (next <= char.MaxValue)
        {
            gaps.Add(((char)next, char.MaxValue));
        }

        return new CharacterSet(gaps);
    }
}
