namespace Keyway.Agents;

/// <summary>Finds lines. A line ends with a line feed, a carriage return or both, as for <see cref="TextReader.ReadLine"/>.</summary>
internal static class TextLines
{
    /// <summary>Counts the lines. What stands behind the last line end is a line, unless it is nothing; an empty text is one.</summary>
    public static int Count(string text)
    {
        int count = 0;
        for (int at = 0; at < text.Length; at = End(text, at))
        {
            count++;
        }

        return Math.Max(count, 1);
    }

    /// <summary>Returns where the line that a place is in ends, behind its line end.</summary>
    public static int End(string text, int at)
    {
        int found = text.AsSpan(at).IndexOfAny('\r', '\n');
        if (found < 0)
        {
            return text.Length;
        }

        int end = at + found + 1;
        return IsCut(text, end) ? end + 1 : end;
    }

    /// <summary>Returns the last place of a part behind which a line begins, or null where the part has none.</summary>
    public static int? LastEnd(string text, TextRange part)
    {
        int end = part.Start + text.AsSpan(part.Start, part.End - part.Start).LastIndexOfAny('\r', '\n') + 1;
        if (IsCut(text, end))
        {
            end = part.Start + text.AsSpan(part.Start, end - 1 - part.Start).LastIndexOfAny('\r', '\n') + 1;
        }

        return end == part.Start ? null : end;
    }

    /// <summary>Returns which line a place is in, from 1.</summary>
    public static int At(string text, int place)
    {
        int line = 1;
        for (int end = End(text, 0); end <= place && end < text.Length; end = End(text, end))
        {
            line++;
        }

        return line;
    }

    /// <summary>Says whether a line begins at a place.</summary>
    public static bool StartsAt(string text, int place)
        => place == 0 || (text[place - 1] is '\r' or '\n' && !IsCut(text, place));

    private static bool IsCut(string text, int at)
        => at > 0 && at < text.Length && text[at - 1] == '\r' && text[at] == '\n';
}
