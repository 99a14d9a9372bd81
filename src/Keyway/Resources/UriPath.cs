using System.Collections;
using Keyway.CompilerServices;

namespace Keyway;

/// <summary>
/// Reads what stands before the query of a URI, in time that grows with its length and the number of parts alone: from its end it
/// is found where each part may begin so that the rest fits, and then each takes the first place that does.
/// </summary>
internal ref struct UriPath
{
    private readonly ReadOnlySpan<TemplatePart> _parts;
    private readonly ReadOnlySpan<char> _path;
    private readonly bool _hasQuery;

    // For each part and place: whether what is left of the path fits this part and those behind it.
    private readonly BitArray _fits;

    private UriPath(ReadOnlySpan<TemplatePart> parts, ReadOnlySpan<char> path, bool hasQuery)
    {
        _parts = parts;
        _path = path;
        _hasQuery = hasQuery;
        _fits = new BitArray((parts.Length + 1) * (path.Length + 1));
    }

    /// <summary>Reads the values of variables; false where the path isn't one of the template's.</summary>
    /// <param name="parts">The template without its query.</param>
    /// <param name="path">The URI without its query.</param>
    /// <param name="hasQuery">Whether the template has one.</param>
    /// <param name="values">Where the values go.</param>
    public static bool TryRead(ReadOnlySpan<TemplatePart> parts, ReadOnlySpan<char> path, bool hasQuery, Dictionary<string, string> values)
    {
        // Most URIs are of another resource, and differ from the start.
        if (parts is [{ Kind: TemplatePartKind.Literal } first, ..] && !path.StartsWith(first.Text, StringComparison.Ordinal))
        {
            return false;
        }

        var reader = new UriPath(parts, path, hasQuery);
        if (!reader.Fits())
        {
            return false;
        }

        reader.Read(values);
        return true;
    }

    private readonly bool Fits()
    {
        _fits[PlaceOf(_parts.Length, _path.Length)] = true;
        for (int part = _parts.Length - 1; part >= 0; part--)
        {
            for (int at = _path.Length; at >= 0; at--)
            {
                _fits[PlaceOf(part, at)] = _parts[part].Kind == TemplatePartKind.Literal
                    ? _path[at..].StartsWith(_parts[part].Text, StringComparison.Ordinal) && _fits[PlaceOf(part + 1, at + _parts[part].Text.Length)]
                    : StepOf(part, at) is > 0 and var step && (_fits[PlaceOf(part + 1, at + step)] || _fits[PlaceOf(part, at + step)]);
            }
        }

        return _fits[PlaceOf(0, 0)];
    }

    private readonly void Read(Dictionary<string, string> values)
    {
        int at = 0;
        for (int part = 0; part < _parts.Length; part++)
        {
            int start = at;
            if (_parts[part].Kind == TemplatePartKind.Literal)
            {
                at += _parts[part].Text.Length;
                continue;
            }

            do
            {
                at += StepOf(part, at);
            }
            while (!_fits[PlaceOf(part + 1, at)]);

            values[_parts[part].Text] = Uri.UnescapeDataString(_path[start..at].ToString());
        }
    }

    /// <summary>Returns how many characters stand for the next one of a value; 0 where none of a value can stand.</summary>
    private readonly int StepOf(int part, int at)
        => at == _path.Length ? 0
            : _path[at] switch
            {
                '/' when _parts[part].Kind == TemplatePartKind.Simple => 0,
                '?' or '#' when _parts[part].Kind == TemplatePartKind.Simple || _hasQuery => 0,

                // What is encoded is one character, and never cut.
                '%' when at + 2 < _path.Length && char.IsAsciiHexDigit(_path[at + 1]) && char.IsAsciiHexDigit(_path[at + 2]) => 3,
                _ => 1,
            };

    private readonly int PlaceOf(int part, int at) => (part * (_path.Length + 1)) + at;
}
