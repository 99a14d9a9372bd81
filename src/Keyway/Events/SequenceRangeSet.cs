namespace Keyway;

/// <summary>
/// Numbers that come in ascending order, kept as ranges. The buffer is kept when the set is emptied, so that a set which
/// has been as large before allocates nothing.
/// </summary>
internal sealed class SequenceRangeSet
{
    private static readonly Comparison<SequenceRange> s_byFirst = static (left, right) => left.First.CompareTo(right.First);

    private SequenceRange[] _ranges = [];

    /// <summary>Gets how many ranges there are.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the highest number; 0 where there is none.</summary>
    public long Last => Count == 0 ? 0 : _ranges[Count - 1].Last;

    /// <summary>Adds a number above all others.</summary>
    public void Add(long number)
    {
        if (Count > 0 && _ranges[Count - 1].Last == number - 1)
        {
            _ranges[Count - 1] = _ranges[Count - 1] with { Last = number };
            return;
        }

        Append(new SequenceRange(number, number));
    }

    /// <summary>Takes all numbers of another set over, which have no order to the own ones before <see cref="Sort"/>.</summary>
    public void TakeFrom(SequenceRangeSet other)
    {
        foreach (SequenceRange range in other._ranges.AsSpan(0, other.Count))
        {
            Append(range);
        }

        other.Count = 0;
    }

    /// <summary>Takes the numbers of another set below a limit over, which have no order to the own ones before <see cref="Sort"/>.</summary>
    public void TakeFrom(SequenceRangeSet other, long limit)
    {
        int kept = 0;
        for (int i = 0; i < other.Count; i++)
        {
            SequenceRange range = other._ranges[i];
            if (range.First < limit)
            {
                Append(range with { Last = Math.Min(range.Last, limit - 1) });
            }

            if (range.Last >= limit)
            {
                other._ranges[kept++] = range with { First = Math.Max(range.First, limit) };
            }
        }

        other.Count = kept;
    }

    /// <summary>Puts the ranges in order and joins those without a gap between them.</summary>
    public void Sort()
    {
        Span<SequenceRange> ranges = _ranges.AsSpan(0, Count);
        ranges.Sort(s_byFirst);
        int count = 0;
        foreach (SequenceRange range in ranges)
        {
            if (count > 0 && ranges[count - 1].Last + 1 >= range.First)
            {
                ranges[count - 1] = ranges[count - 1] with { Last = Math.Max(range.Last, ranges[count - 1].Last) };
            }
            else
            {
                ranges[count++] = range;
            }
        }

        Count = count;
    }

    /// <summary>Returns the ranges and forgets them.</summary>
    public SequenceRange[] Drain()
    {
        SequenceRange[] ranges = [.. _ranges.AsSpan(0, Count)];
        Count = 0;
        return ranges;
    }

    private void Append(SequenceRange range)
    {
        if (Count == _ranges.Length)
        {
            Array.Resize(ref _ranges, Math.Max(4, 2 * Count));
        }

        _ranges[Count++] = range;
    }
}
