namespace Keyway.Agents;

/// <summary>
/// A text in pages: the only place that says how many there are and what each holds. The pages joined are the text. A page ends
/// where a line does, and inside a line only where the line is longer than a page; it never ends inside a surrogate pair or between
/// a carriage return and its line feed, for which it is one longer where it would be empty otherwise.
/// </summary>
/// <remarks>Pages, lines and characters (UTF-16 code units) are counted from 1. An empty text is one empty page.</remarks>
internal sealed class TextPages
{
    // Behind each page; the last one is behind the text.
    private readonly int[] _ends;

    public TextPages(string text, int pageSize)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        Text = text;
        PageSize = pageSize;
        LineCount = TextLines.Count(text);
        List<int> ends = [];
        int end = 0;
        do
        {
            end = EndOfPage(end);
            ends.Add(end);
        }
        while (end < text.Length);
        _ends = [.. ends];
    }

    public string Text { get; }

    public int PageSize { get; }

    public int PageCount => _ends.Length;

    public int LineCount { get; }

    /// <summary>Returns pages.</summary>
    /// <param name="first">The first page.</param>
    /// <param name="count">How many there are at most.</param>
    public TextRange Pages(int first, int count)
        => new(first == 1 ? 0 : _ends[first - 2], _ends[Last(first, count, PageCount) - 1]);

    /// <summary>Returns lines with their line ends.</summary>
    /// <param name="first">The first line.</param>
    /// <param name="count">How many there are at most.</param>
    public TextRange Lines(int first, int count)
    {
        int start = 0;
        for (int line = 1; line < first; line++)
        {
            start = TextLines.End(Text, start);
        }

        int end = start;
        for (int line = first; line <= Last(first, count, LineCount); line++)
        {
            end = TextLines.End(Text, end);
        }

        return new(start, end);
    }

    /// <summary>
    /// Returns characters. Either end that would cut a pair is moved before it, so that parts which are read one after the other
    /// are the text; a part that would be empty gets the pair.
    /// </summary>
    /// <param name="first">The first character.</param>
    /// <param name="count">How many there are at most.</param>
    public TextRange Chars(int first, int count)
    {
        int start = IsPair(first - 1) ? first - 2 : first - 1;
        return new(start, Text.Length == 0 ? 0 : Cut(Last(first, count, Text.Length), start));
    }

    /// <summary>Returns which page a place is in.</summary>
    /// <param name="place">The place, from 0.</param>
    public int PageAt(int place)
    {
        int found = Array.BinarySearch(_ends, place);
        return Math.Min((found < 0 ? ~found : found + 1) + 1, PageCount);
    }

    private static int Last(int first, int count, int total) => (int)Math.Min(first + (long)count - 1, total);

    private int EndOfPage(int start)
        => Text.Length - start <= PageSize
            ? Text.Length
            : TextLines.LastEnd(Text, new(start, start + PageSize)) ?? Cut(start + PageSize, start);

    private int Cut(int at, int start) => !IsPair(at) ? at : at - 1 > start ? at - 1 : at + 1;

    private bool IsPair(int at)
        => at > 0 && at < Text.Length
            && (char.IsSurrogatePair(Text[at - 1], Text[at]) || (Text[at - 1] == '\r' && Text[at] == '\n'));
}
