using Keyway.Generators.Infrastructure;
using Keyway.Generators.Manifest.Yaml;
using Keyway.Generators.Rules;
using Microsoft.CodeAnalysis.Text;

namespace Keyway.Generators.Manifest;

/// <summary>
/// Reads <c>plugin.yaml</c>. What is wrong is left out of the model and listed, except for words that no platform knows:
/// those are listed and kept.
/// </summary>
internal sealed class ManifestParser
{
    private readonly List<ManifestFault> _faults = [];
    private readonly Dictionary<string, TextSpan> _places = new(StringComparer.Ordinal);
    private TextSpan? _neuralNet;

    public static ParsedManifest Parse(string text, CancellationToken cancellationToken)
    {
        var parser = new ManifestParser();
        ManifestModel? model = null;
        try
        {
            YamlNode root = YamlReader.Read(text, cancellationToken);
            model = parser.ReadPlugin(root);
        }
        catch (YamlException exception)
        {
            parser.Refuse(exception.Message + ".", exception.Span);
        }

        return new ParsedManifest(model, parser._faults, parser._places);
    }

    private ManifestModel ReadPlugin(YamlNode root)
    {
        Dictionary<string, YamlNode> values = ReadMap(root, "the file", ManifestTerms.PluginKeys);
        string? category = ReadCategory(values);
        string? dataType = ReadTerm(values, ManifestTerms.DataType, "type of data", ManifestTerms.DataTypes);
        EquatableArray<ManifestEntryModel> entries = ReadEntries(values);
        if (dataType is null && _neuralNet is { } span)
        {
            Doubt($"the category '{ManifestTerms.NeuralNet}' needs a {ManifestTerms.DataType}: {List(ManifestTerms.DataTypes)}.", span);
        }

        return new ManifestModel(
            new PluginModel(
                ReadText(values, ManifestTerms.Name),
                ReadText(values, ManifestTerms.Code),
                ReadText(values, ManifestTerms.Version),
                category,
                dataType,
                ReadText(values, ManifestTerms.Description),
                ReadEnvironment(values)),
            entries);
    }

    private EquatableArray<ManifestVariableModel> ReadEnvironment(Dictionary<string, YamlNode> values)
    {
        List<ManifestVariableModel> variables = [];
        if (values.TryGetValue(ManifestTerms.Environment, out YamlNode? environment))
        {
            foreach (KeyValuePair<string, YamlNode> pair in ReadMap(environment, $"'{ManifestTerms.Environment}'", known: null))
            {
                // Values are never said: one may be a secret.
                if (pair.Value.Kind == YamlKind.Nothing)
                {
                    TextSpan place = environment.Entries.First(entry => entry.Key.Text == pair.Key).Key.Span;
                    Refuse($"'{pair.Key}' has no value. Write \"\" for an empty one.", place);
                }
                else if (IsText(pair.Key, pair.Value))
                {
                    variables.Add(new ManifestVariableModel(pair.Key, pair.Value.Text));
                }
            }
        }

        return variables.ToEquatableArray();
    }

    private EquatableArray<ManifestEntryModel> ReadEntries(Dictionary<string, YamlNode> values)
    {
        if (!values.TryGetValue(ManifestTerms.Actions, out YamlNode? actions))
        {
            return EquatableArray<ManifestEntryModel>.Empty;
        }

        List<ManifestEntryModel> entries = [];
        foreach ((YamlNode key, YamlNode value) in Keys(actions, $"'{ManifestTerms.Actions}'"))
        {
            if (!Naming.IsToolName(key.Text))
            {
                Refuse(
                    $"'{key.Text}' can't be the name of an action: a name has 1 to {Naming.MaxToolName} of A-Z a-z 0-9 _ - .", key.Span);
            }
            else if (entries.Find(entry => string.Equals(entry.Name, key.Text, StringComparison.OrdinalIgnoreCase)) is { } first)
            {
                Refuse(
                    first.Name == key.Text
                        ? $"the action '{key.Text}' stands here twice. Keep one."
                        : $"the action '{key.Text}' differs from '{first.Name}' only in case, and callers may not tell them apart. Rename one.",
                    key.Span);
            }
            else if (ReadEntry(key, value, entries) is { } entry)
            {
                entries.Add(entry);
            }
        }

        return entries.ToEquatableArray();
    }

    private ManifestEntryModel? ReadEntry(YamlNode key, YamlNode value, List<ManifestEntryModel> entries)
    {
        Dictionary<string, YamlNode> values = ReadMap(value, $"the action '{key.Text}'", ManifestTerms.EntryKeys);
        string? entryPoint = ReadText(values, ManifestTerms.EntryPoint);
        TextSpan place = entryPoint is null ? key.Span : values[ManifestTerms.EntryPoint].Span;
        if (entryPoint is not null && entries.Find(entry => entry.EntryPoint == entryPoint) is { } first)
        {
            Refuse($"the entry point '{entryPoint}' is also that of the action '{first.Name}'. Keep one of the two.", place);
            return null;
        }

        _places[key.Text] = place;
        return new ManifestEntryModel(
            key.Text,
            entryPoint,
            ReadCategory(values),
            ReadText(values, ManifestTerms.Description),
            ReadText(values, ManifestTerms.InputType),
            ReadText(values, ManifestTerms.OutputType));
    }

    private string? ReadCategory(Dictionary<string, YamlNode> values)
    {
        string? category = ReadTerm(values, ManifestTerms.Category, "category", ManifestTerms.Categories);
        if (category == ManifestTerms.NeuralNet)
        {
            _neuralNet ??= values[ManifestTerms.Category].Span;
        }

        return category;
    }

    private string? ReadTerm(Dictionary<string, YamlNode> values, string key, string what, IReadOnlyList<string> known)
    {
        string? term = ReadText(values, key);
        if (term is not null && !known.Contains(term, StringComparer.Ordinal))
        {
            Doubt($"'{term}' is no {what} that platforms know. {Suggest(term, known)}", values[key].Span);
        }

        return term;
    }

    private string? ReadText(Dictionary<string, YamlNode> values, string key)
        => values.TryGetValue(key, out YamlNode? value) && value.Kind != YamlKind.Nothing && IsText(key, value) ? value.Text : null;

    private bool IsText(string key, YamlNode value)
    {
        if (value.Kind == YamlKind.Text)
        {
            return true;
        }

        Refuse($"'{key}' must be text and is {Name(value.Kind)}.", value.Span);
        return false;
    }

    /// <summary>Returns what a map holds, without keys that are wrong.</summary>
    private Dictionary<string, YamlNode> ReadMap(YamlNode map, string what, IReadOnlyList<string>? known)
    {
        Dictionary<string, YamlNode> values = new(StringComparer.Ordinal);
        foreach ((YamlNode key, YamlNode value) in Keys(map, what))
        {
            if (known is not null && !known.Contains(key.Text, StringComparer.Ordinal))
            {
                Refuse($"there is no key '{key.Text}' in {what}. {Suggest(key.Text, known)}", key.Span);
            }
            else if (values.ContainsKey(key.Text))
            {
                Refuse($"the key '{key.Text}' stands twice in {what}. Keep one.", key.Span);
            }
            else
            {
                values.Add(key.Text, value);
            }
        }

        return values;
    }

    private IEnumerable<(YamlNode Key, YamlNode Value)> Keys(YamlNode map, string what)
    {
        if (map.Kind is not (YamlKind.Map or YamlKind.Nothing))
        {
            Refuse($"{what} must be a map, such as 'key: value', and is {Name(map.Kind)}.", map.Span);
        }

        foreach ((YamlNode key, YamlNode value) in map.Entries)
        {
            if (key is { Kind: YamlKind.Text, Text.Length: > 0 })
            {
                yield return (key, value);
            }
            else
            {
                Refuse($"a key of {what} must be text and is {(key.Kind == YamlKind.Text ? "empty" : Name(key.Kind))}.", key.Span);
            }
        }
    }

    private void Refuse(string reason, TextSpan span) => _faults.Add(new ManifestFault(DiagnosticIds.UnreadableManifest, reason, span));

    private void Doubt(string reason, TextSpan span) => _faults.Add(new ManifestFault(DiagnosticIds.UnknownManifestTerm, reason, span));

    private static string Suggest(string name, IReadOnlyList<string> known)
        => NearestName.Find(name, known) is { } nearest ? $"Did you mean '{nearest}'?" : $"There are {List(known)}.";

    private static string List(IReadOnlyList<string> words) => string.Join(", ", words);

    private static string Name(YamlKind kind) => kind switch
    {
        YamlKind.Nothing => "nothing",
        YamlKind.Text => "text",
        YamlKind.Map => "a map",
        YamlKind.List => "a list",
        _ => "an alias, which isn't followed",
    };
}
