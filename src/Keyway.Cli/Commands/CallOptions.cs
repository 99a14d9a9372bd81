using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Keyway.Cli;

/// <summary>The options that actions and tools have in common, and those that their schema gives them.</summary>
internal sealed class CallOptions
{
    private readonly Option<string?> _params = new("--params") { Description = "All arguments as a JSON object.", HelpName = "JSON" };
    private readonly Option<string?> _file = new("--params-file") { Description = "All arguments as a JSON object in a file; - is standard input.", HelpName = "FILE" };
    private readonly Option<string[]> _set = new("--set") { Description = "A value of the environment that it runs in.", HelpName = "KEY=VALUE" };
    private readonly Option<bool> _json = new("--json") { Description = "JSON on standard output, and nothing else." };
    private readonly Option<bool> _quiet = new("--quiet") { Description = "Nothing but the result." };
    private readonly (SchemaParameter Parameter, Option<string[]> Option)[] _arguments;

    public CallOptions(Command command, ToolDescriptor tool)
    {
        Own = [_params, _file, _set, _json, _quiet];
        HashSet<string> taken = [.. Own.Select(option => option.Name), "--help", "--resume"];
        _arguments =
        [
            .. ToolParameters.Of(tool).Select(parameter => (parameter, new Option<string[]>(OptionName(parameter, taken))
            {
                Description = parameter.Description,
                HelpName = parameter.TypeName,
                Arity = parameter.IsFlag ? ArgumentArity.ZeroOrMore : ArgumentArity.OneOrMore,
                AllowMultipleArgumentsPerToken = false,
            })),
        ];
        foreach (Option option in _arguments.Select(argument => (Option)argument.Option).Concat(Own))
        {
            command.Add(option);
        }
    }

    /// <summary>Gets the options that all have.</summary>
    public IReadOnlyList<Option> Own { get; }

    /// <summary>Gets the arguments and the options that they are typed as.</summary>
    public IEnumerable<(SchemaParameter Parameter, string Option)> Arguments => _arguments.Select(argument => (argument.Parameter, argument.Option.Name));

    public bool IsJson(ParseResult parsed) => parsed.GetValue(_json);

    public bool IsQuiet(ParseResult parsed) => parsed.GetValue(_quiet);

    /// <summary>Returns the environment that was typed.</summary>
    /// <exception cref="UsageException">It isn't a key and a value.</exception>
    public PluginEnvironment EnvironmentOf(ParseResult parsed)
        => new((parsed.GetValue(_set) ?? []).Select(pair => pair.Split('=', 2) is [{ Length: > 0 } key, var value]
            ? KeyValuePair.Create(key, value)
            : throw new UsageException($"--set: expected KEY=VALUE, got '{pair}'.")));

    /// <summary>Returns the arguments that were typed: single ones over those of <c>--params</c>, over those of the file, over others.</summary>
    /// <param name="parsed">What was typed.</param>
    /// <param name="input">What <c>--params-file -</c> reads.</param>
    /// <param name="others">The arguments to begin with; empty where there are none.</param>
    /// <exception cref="UsageException">It isn't JSON, or there is no such file.</exception>
    public Utf8Json ArgumentsOf(ParseResult parsed, TextReader input, Utf8Json others = default)
    {
        (SchemaParameter Parameter, Option<string[]> Option)[] typed = [.. _arguments.Where(argument => parsed.GetResult(argument.Option) is { Implicit: false })];
        (string From, Utf8Json Json)[] wholes =
        [
            .. parsed.GetValue(_file) is { } file ? new[] { ($"--params-file {file}", Parse("--params-file", file == "-" ? input.ReadToEnd() : ReadFile(file))) } : [],
            .. parsed.GetValue(_params) is { } text ? new[] { ("--params", Parse("--params", text)) } : [],
        ];

        // As it was typed, so that the tool sees its duplicates and answers to them.
        if (typed.Length == 0 && wholes.Length <= 1)
        {
            return wholes.Length == 1 ? wholes[0].Json : others;
        }

        JsonObject arguments = others.IsEmpty || wholes.Length > 0 ? [] : Object("the run", others);
        foreach ((string name, JsonNode? value) in wholes.SelectMany(whole => Object(whole.From, whole.Json)))
        {
            arguments[name] = value?.DeepClone();
        }

        foreach ((SchemaParameter parameter, Option<string[]> option) in typed)
        {
            arguments[parameter.Name] = ArgumentText.ToJson(parameter, parsed.GetValue(option) ?? []);
        }

        return Utf8Json.Create(arguments, static (writer, arguments) => arguments.WriteTo(writer));
    }

    /// <summary>Returns the option of a fault's argument; the pointer itself where it has none.</summary>
    public string PlaceOf(string pointer)
    {
        string[] parts = pointer.Split('/');
        string? option = parts.Length < 2 ? null : _arguments.FirstOrDefault(argument => argument.Parameter.Name == parts[1]).Option?.Name;
        return option is null ? (pointer.Length == 0 ? "arguments" : pointer)
            : parts.Length == 2 ? option
            : $"{option} at /{string.Join('/', parts.Skip(2))}";
    }

    private static string OptionName(SchemaParameter parameter, HashSet<string> taken)
    {
        string name = parameter.Option;
        while (!taken.Add(name))
        {
            name = $"--arg-{name[2..]}";
        }

        return name;
    }

    private static JsonObject Object(string from, Utf8Json json)
    {
        try
        {
            return JsonNode.Parse(json.Span) as JsonObject ?? throw new UsageException($"{from}: expected a JSON object, got {json}.");
        }
        catch (Exception exception) when (exception is ArgumentException or JsonException)
        {
            throw new UsageException($"{from}: {ArgumentText.FirstLine(exception)}");
        }
    }

    private static Utf8Json Parse(string from, string text)
    {
        try
        {
            return Utf8Json.Parse(text);
        }
        catch (JsonException exception)
        {
            throw new UsageException($"{from}: expected a JSON object: {ArgumentText.FirstLine(exception)}");
        }
    }

    private static string ReadFile(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"--params-file: {path} can't be read: {ArgumentText.FirstLine(exception)}");
        }
    }
}
