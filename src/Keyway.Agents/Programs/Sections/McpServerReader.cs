using System.Buffers;
using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace Keyway.Agents;

/// <summary>Reads one of <c>mcp.servers</c>. What is set in environments and headers is never said: it may be a secret.</summary>
internal sealed class McpServerReader
{
    private const string Command = "command";
    private const string Arguments = "args";
    private const string Environment = "env";
    private const string WorkingDirectory = "cwd";
    private const string Url = "url";
    private const string Headers = "headers";
    private const string Tools = "tools";
    private const string StartTimeout = "start_timeout";
    private const double MaxStartSeconds = 24 * 60 * 60;

    private static readonly ImmutableArray<string> s_programKeys = [Arguments, Environment, WorkingDirectory];
    private static readonly ImmutableArray<string> s_keys = [Command, .. s_programKeys, Url, Headers, Tools, StartTimeout];

    // RFC 9110, section 5.6.2: token.
    private static readonly SearchValues<char> s_token =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private readonly YamlNode _key;
    private readonly string _path;
    private readonly ProgramMap _map;
    private readonly ProgramFile _file;

    private McpServerReader(YamlNode key, YamlNode node, string servers, ProgramFile file)
    {
        _key = key;
        _path = $"{servers}.{FaultText.Cut(key.Text)}";
        _map = new ProgramMap(node, _path, file.Faults, s_keys);
        _file = file;
    }

    public static McpServerSettings Read(YamlNode key, YamlNode node, string servers, ToolNames tools, ProgramFile file)
    {
        var reader = new McpServerReader(key, node, servers, file);
        if (node.Kind is YamlKind.Map or YamlKind.Nothing)
        {
            reader.CheckKeys();
        }

        return reader.Read(tools);
    }

    private McpServerSettings Read(ToolNames tools)
    {
        ProgramMap map = _map;
        FileFaults faults = _file.Faults;
        return new McpServerSettings
        {
            Command = map.ReadName(Command),
            Arguments = ProgramValues.ReadList(map.Section(Arguments), map.PathOf(Arguments), faults, ProgramValues.ReadWritten),
            Environment = ReadTexts(Environment, CheckVariable),
            WorkingDirectory = ReadWorkingDirectory(),
            Url = ReadUrl(),
            Headers = ReadTexts(Headers, CheckHeader),
            Tools = map.Find(Tools) is { } list ? ToolsSection.Read(list, map.PathOf(Tools), _key.Text, tools, faults) : null,
            StartTimeout = ReadStartTimeout(),
        };
    }

    private void CheckKeys()
    {
        if (_map.Has(Command) == _map.Has(Url))
        {
            Refuse(
                _map.Has(Url) ? _map.PlaceOf(Url) : _key.Place,
                $"expected either a '{Command}', which is started, or a '{Url}', which is reached, got {(_map.Has(Url) ? "both. Keep" : "neither. Write")} one.");
            return;
        }

        foreach (string key in _map.Has(Command) ? [Headers] : s_programKeys.Where(_map.Has))
        {
            if (_map.Has(key))
            {
                Refuse(
                    _map.PlaceOf(key),
                    $"'{key}' is for a server with a '{(key == Headers ? Url : Command)}', and this one has a '{(key == Headers ? Command : Url)}'. Take it away.");
            }
        }
    }

    private string? ReadWorkingDirectory()
    {
        if (_map.ReadName(WorkingDirectory) is not { } name)
        {
            return null;
        }

        string folder = _file.Resolve(name);
        if (!Directory.Exists(folder))
        {
            _file.Faults.Refuse(_map.Find(WorkingDirectory)!, $"There is no folder '{folder}'. Mend the path, or make the folder.");
        }

        return folder;
    }

    private Uri? ReadUrl()
    {
        if (_map.ReadName(Url) is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps))
        {
            return url;
        }

        _file.Faults.Expect(_map.Find(Url)!, _map.PathOf(Url), "an absolute address that starts with http:// or https://");
        return null;
    }

    private TimeSpan ReadStartTimeout()
    {
        if (_map.Find(StartTimeout) is { } node)
        {
            if (node.Kind is YamlKind.WholeNumber or YamlKind.Number
                && YamlScalar.ReadNumber(node.Text) is { } seconds and > 0 and <= MaxStartSeconds)
            {
                return TimeSpan.FromSeconds(seconds);
            }

            _file.Faults.Expect(node, _map.PathOf(StartTimeout), "a number of seconds, more than 0 and at most 86400 (a day)");
        }

        return new McpServerSettings().StartTimeout;
    }

    private ReadOnlyDictionary<string, string> ReadTexts(string key, Func<string, string, string?> check)
    {
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        YamlNode node = _map.Section(key);
        if (node.Kind is not (YamlKind.Map or YamlKind.Nothing))
        {
            _file.Faults.Refuse(
                node, $"'{_map.PathOf(key)}': expected a map, such as 'NAME: value', got a {(node.Kind == YamlKind.List ? "list" : "single value")}.");
            return texts.AsReadOnly();
        }

        foreach ((YamlNode name, YamlNode value) in ProgramMap.ReadEntries(node, _map.PathOf(key), _file.Faults))
        {
            if (ProgramValues.ReadWritten(value, $"{_map.PathOf(key)}.{FaultText.Cut(name.Text)}", _file.Faults) is not { } text)
            {
                continue;
            }

            if (check(name.Text, text) is { } fault)
            {
                Refuse(name.Place, fault);
            }
            else
            {
                texts.Add(name.Text, text);
            }
        }

        return texts.AsReadOnly();
    }

    private static string? CheckVariable(string name, string value)
        => name.Contains('=', StringComparison.Ordinal)
            ? $"{FaultText.Quote(name)} can't be the name of a variable: expected one without '='. Rename it."
            : null;

    private static string? CheckHeader(string name, string value)
        => name.AsSpan().ContainsAnyExcept(s_token)
                ? $"{FaultText.Quote(name)} can't be the name of a header: expected letters, digits and {"!#$%&'*+-.^_`|~"}. Rename it."
            : value.Any(char.IsControl) ? $"the header '{name}' has a line break or another control character in its value. Take it away."
            : null;

    private void Refuse(YamlPlace place, string message) => _file.Faults.Refuse(place, $"'{_path}': {message}");
}
