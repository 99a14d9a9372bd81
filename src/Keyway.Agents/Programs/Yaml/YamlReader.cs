using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Keyway.Agents;

/// <summary>
/// Reads a text of one YAML document. Aliases aren't followed, so that a small file never becomes a large one; tags other than
/// <c>!!str</c> aren't read. Neither is ever quoted: a password may begin like one.
/// </summary>
internal sealed class YamlReader
{
    // Programs are five deep; parameters may hold more.
    private const int MaxDepth = 32;
    private const string TextTag = "tag:yaml.org,2002:str";

    private readonly string _text;
    private readonly YamlLines _lines;
    private readonly FileFaults _faults;
    private readonly Parser _parser;

    private YamlReader(string text, FileFaults faults)
    {
        _text = text;
        _lines = new YamlLines(text);
        _faults = faults;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>Reads a text; null where it isn't one document, which has then been said.</summary>
    public static YamlNode? Read(string text, FileFaults faults)
    {
        // The scanner takes it for the end of the text.
        int end = text.IndexOf('\0', StringComparison.Ordinal);
        if (end >= 0)
        {
            faults.Refuse(YamlPlace.Behind(text[..end]), "Expected text, got a null character. Take it away.");
            return null;
        }

        var reader = new YamlReader(text, faults);
        try
        {
            return reader.ReadDocument();
        }
        catch (FaultyYamlException exception)
        {
            faults.Refuse(exception.Place, exception.Message);
        }
        catch (YamlException exception)
        {
            reader.Explain(exception);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Not every broken text ends in an exception that says so.
            faults.Refuse(
                reader._lines.PlaceOf(reader._parser.Current?.End.Index ?? 0),
                "Expected YAML behind this place, got something else. Look for a bracket that isn't closed.");
        }

        return null;
    }

    private YamlNode ReadDocument()
    {
        YamlNode? root = null;
        while (_parser.MoveNext())
        {
            if (_parser.Current is DocumentStart start)
            {
                if (root is not null)
                {
                    throw new FaultyYamlException(_lines.PlaceOf(start.Start.Index), "Expected one document, got a second one. Keep one.");
                }

                _parser.MoveNext();
                root = ReadNode(0);
            }
        }

        return root ?? new YamlNode(YamlKind.Nothing, YamlPlace.Start);
    }

    private YamlNode ReadNode(int depth)
    {
        ParsingEvent current = _parser.Current!;
        YamlPlace place = _lines.PlaceOf(current.Start.Index);
        if (depth >= MaxDepth && current is (MappingStart or SequenceStart))
        {
            // What follows isn't read at all: scanning takes longer the deeper a text is.
            throw new FaultyYamlException(place, $"Expected at most {MaxDepth} maps and lists within each other, got more. Nothing behind this place was read.");
        }

        YamlNode node = current switch
        {
            Scalar scalar => new YamlNode(KindOf(scalar), place, scalar.Value),
            MappingStart => new YamlNode(YamlKind.Map, place) { Entries = ReadEntries(depth) },
            SequenceStart => new YamlNode(YamlKind.List, place) { Items = ReadItems(depth) },
            AnchorAlias => Refuse(place, "Aliases ('*') aren't followed. Write what it stands for, or text in quotes."),
            _ => throw new FaultyYamlException(place, "Expected a value, got nothing."),
        };

        // No path, prompt or argument can have it.
        return node.Text.Contains('\0', StringComparison.Ordinal) ? Refuse(place, "Expected text, got a null character within. Take it away.")
            : current is NodeEvent { Tag: { IsEmpty: false } tag } && !IsText(tag) ? Refuse(place, "Tags ('!') other than !!str aren't read. Take it away, or write text in quotes.")
            : node;
    }

    private List<YamlEntry> ReadEntries(int depth)
    {
        List<YamlEntry> entries = [];
        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            YamlNode key = ReadNode(depth + 1);
            _parser.MoveNext();
            YamlNode value = ReadNode(depth + 1);

            // What isn't there is missed at its key.
            entries.Add(new YamlEntry(key, value is { Kind: YamlKind.Nothing, Text: "" } ? value with { Place = key.Place } : value));
        }

        return entries;
    }

    private List<YamlNode> ReadItems(int depth)
    {
        List<YamlNode> items = [];
        while (_parser.MoveNext() && _parser.Current is not SequenceEnd)
        {
            items.Add(ReadNode(depth + 1));
        }

        return items;
    }

    private YamlNode Refuse(YamlPlace place, string message)
    {
        _faults.Refuse(place, message);
        return new YamlNode(YamlKind.Refused, place);
    }

    private void Explain(YamlException exception)
    {
        // Of a tab the parser names the map around it.
        long index = exception.Start.Index;
        if (exception.Message.Contains(" tab ", StringComparison.Ordinal) && FindTab((int)Math.Clamp(index, 0, _text.Length)) is { } tab)
        {
            Refuse(_lines.PlaceOf(tab), "Expected spaces in front of the line, got a tab. YAML is indented by spaces.");
            return;
        }

        string message = exception.Message.TrimEnd('.').Replace("  ", " ", StringComparison.Ordinal);
        Refuse(_lines.PlaceOf(index), message.Length == 0 ? "Expected YAML, got something else." : $"Expected YAML. {message}.");
    }

    /// <summary>Returns the first tab that a line is indented by, from the line of a character on.</summary>
    private int? FindTab(int index)
    {
        for (int start = index == 0 ? 0 : _text.LastIndexOf('\n', index - 1) + 1; start < _text.Length;)
        {
            ReadOnlySpan<char> rest = _text.AsSpan(start);
            int tab = rest[..^rest.TrimStart(" \t").Length].IndexOf('\t');
            if (tab >= 0)
            {
                return start + tab;
            }

            int end = rest.IndexOf('\n');
            start = end < 0 ? _text.Length : start + end + 1;
        }

        return null;
    }

    private static YamlKind KindOf(Scalar scalar)
        => scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty ? YamlScalar.KindOf(scalar.Value) : YamlKind.Text;

    private static bool IsText(TagName tag) => tag.IsNonSpecific || tag.Value == TextTag;
}
