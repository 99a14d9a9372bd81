namespace Keyway.Agents;

/// <summary>
/// Where the lines of a text begin. They end with LF, CR LF or CR (YAML 1.2.2, section 5.4); the parser also counts those of YAML 1.1, as
/// no editor does.
/// </summary>
internal sealed class YamlLines
{
    private readonly List<int> _starts = [0];
    private readonly int _length;

    public YamlLines(string text)
    {
        _length = text.Length;
        for (int i = text.AsSpan().IndexOfAny('\n', '\r'); i >= 0; i = Next(text, i + 1))
        {
            // Of CR LF, the LF ends the line.
            if (text[i] == '\n' || i + 1 == text.Length || text[i + 1] != '\n')
            {
                _starts.Add(i + 1);
            }
        }
    }

    /// <summary>Returns the place of a character; of one behind the end, the end.</summary>
    public YamlPlace PlaceOf(long index)
    {
        int within = (int)Math.Clamp(index, 0, _length);
        int line = _starts.BinarySearch(within);
        line = line < 0 ? ~line - 1 : line;
        return new YamlPlace(line + 1, within - _starts[line] + 1);
    }

    private static int Next(string text, int start)
    {
        int next = text.AsSpan(start).IndexOfAny('\n', '\r');
        return next < 0 ? next : start + next;
    }
}
