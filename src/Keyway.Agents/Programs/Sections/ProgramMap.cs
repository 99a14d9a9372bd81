using System.Globalization;

namespace Keyway.Agents;

/// <summary>A map of a program file, read key by key. Whatever is wrong is said once, and then counts as absent.</summary>
internal sealed class ProgramMap
{
    private readonly Dictionary<string, YamlEntry> _entries;
    private readonly FileFaults _faults;
    private readonly string _path;

    /// <summary>Reads a map that has no other keys than these.</summary>
    /// <param name="node">What stands where the map is expected.</param>
    /// <param name="path">The keys that lead to it; empty for the file itself.</param>
    /// <param name="faults">Where faults are said.</param>
    /// <param name="keys">The keys that there are.</param>
    public ProgramMap(YamlNode node, string path, FileFaults faults, IReadOnlyList<string> keys)
    {
        Node = node;
        _path = path;
        _faults = faults;
        _entries = new Dictionary<string, YamlEntry>(StringComparer.Ordinal);
        foreach (YamlEntry entry in ReadEntries(node, path, faults))
        {
            if (keys.Contains(entry.Key.Text, StringComparer.Ordinal))
            {
                _entries.Add(entry.Key.Text, entry);
            }
            else
            {
                faults.Refuse(entry.Key, $"There is no key {FaultText.Quote(entry.Key.Text)} in {Name(path)}. {FaultText.Suggest(entry.Key.Text, keys)}");
            }
        }
    }

    /// <summary>Gets where it stands.</summary>
    public YamlNode Node { get; }

    /// <summary>Returns the entries of a map whose keys are names of the author's, each once.</summary>
    public static IEnumerable<YamlEntry> ReadEntries(YamlNode node, string path, FileFaults faults)
    {
        if (node.Kind is not (YamlKind.Map or YamlKind.Nothing))
        {
            faults.Expect(node, path, "a map, such as 'key: value'");
        }

        Dictionary<string, YamlPlace> places = new(StringComparer.Ordinal);
        foreach (YamlEntry entry in node.Entries)
        {
            (YamlKind kind, YamlPlace place, string text) = entry.Key;
            if (kind is YamlKind.Nothing or YamlKind.Map or YamlKind.List || (kind == YamlKind.Text && text.Length == 0))
            {
                faults.Refuse(place, $"Expected a name as the key in {Name(path)}, got {(text.Length == 0 && kind == YamlKind.Text ? "an empty text" : entry.Key.Describe())}.");
            }
            else if (kind == YamlKind.Text && text == "<<")
            {
                faults.Refuse(place, "Merge keys ('<<') aren't followed. Write what they stand for.");
            }
            else if (kind != YamlKind.Refused && !places.TryAdd(text, place))
            {
                faults.Refuse(place, $"The key {FaultText.Quote(text)} stands twice in {Name(path)}, first in line {Digits(places[text].Line)}. Keep one.");
            }
            else if (kind != YamlKind.Refused)
            {
                yield return entry;
            }
        }
    }

    /// <summary>Says whether a key is there with anything, right or wrong.</summary>
    public bool Has(string key) => _entries.TryGetValue(key, out YamlEntry entry) && entry.Value.Kind != YamlKind.Nothing;

    /// <summary>Returns a key's value; null where there is none.</summary>
    public YamlNode? Find(string key) => Has(key) && _entries[key].Value is { Kind: not YamlKind.Refused } value ? value : null;

    /// <summary>Returns a key's value, or nothing at its place: what a section without keys is.</summary>
    public YamlNode Section(string key) => Find(key) ?? new YamlNode(YamlKind.Nothing, Node.Place);

    /// <summary>Returns the place of a key itself; that of the map where it has none.</summary>
    public YamlPlace PlaceOf(string key) => _entries.TryGetValue(key, out YamlEntry entry) ? entry.Key.Place : Node.Place;

    /// <summary>Returns the keys that lead to a key of the map.</summary>
    public string PathOf(string key) => _path.Length == 0 ? key : $"{_path}.{key}";

    /// <summary>Reads a text that may be empty.</summary>
    public string? ReadText(string key) => Find(key) is { } value ? ProgramValues.ReadText(value, PathOf(key), _faults) : null;

    /// <summary>Reads a text that names something.</summary>
    public string? ReadName(string key) => Find(key) is { } value ? ProgramValues.ReadName(value, PathOf(key), _faults) : null;

    /// <summary>Reads a number of things.</summary>
    public int? ReadCount(string key)
    {
        if (Find(key) is not { } value)
        {
            return null;
        }

        if (value.Kind == YamlKind.WholeNumber && YamlScalar.ReadWhole(value.Text) is { } count and >= 1 and <= int.MaxValue)
        {
            return (int)count;
        }

        _faults.Expect(value, PathOf(key), $"a whole number from 1 to {Digits(int.MaxValue)}{ProgramValues.Unquote(value, YamlKind.WholeNumber)}");
        return null;
    }

    /// <summary>Reads a truth value.</summary>
    public bool? ReadBoolean(string key)
    {
        if (Find(key) is not { } value)
        {
            return null;
        }

        if (value.Kind == YamlKind.Boolean)
        {
            return YamlScalar.IsTrue(value.Text);
        }

        _faults.Expect(value, PathOf(key), $"true or false{ProgramValues.Unquote(value, YamlKind.Boolean)}");
        return null;
    }

    /// <summary>Reads one of several words.</summary>
    public string? ReadWord(string key, IReadOnlyList<string> words)
    {
        string? word = ReadText(key);
        if (word is null || words.Contains(word, StringComparer.Ordinal))
        {
            return word;
        }

        _faults.Refuse(Find(key)!, $"'{PathOf(key)}': expected one of these words, got {FaultText.Quote(word)}. {FaultText.Suggest(word, words)}");
        return null;
    }

    private static string Name(string path) => path.Length == 0 ? "a program" : $"'{path}'";

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
