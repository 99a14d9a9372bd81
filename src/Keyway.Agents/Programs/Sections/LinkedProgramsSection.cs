using System.Collections.Immutable;

namespace Keyway.Agents;

/// <summary>Reads <c>linked_programs</c>, and the programs themselves.</summary>
internal static class LinkedProgramsSection
{
    private const string PathKey = "path";
    private const string Description = "description";

    private static readonly ImmutableArray<string> s_keys = [PathKey, Description];

    public static IReadOnlyDictionary<string, LinkedProgram> Read(YamlNode node, string path, ProgramFile file)
    {
        Dictionary<string, LinkedProgram> programs = new(StringComparer.Ordinal);
        var names = new NameList("program", file.Faults);
        foreach ((YamlNode key, YamlNode value) in ProgramMap.ReadEntries(node, path, file.Faults))
        {
            // What it leads to is read even under a wrong name, for its own faults.
            bool isName = names.TryAdd(key);
            if (ReadLink(value, $"{path}.{FaultText.Cut(key.Text)}", file) is { } program && isName)
            {
                programs.Add(key.Text, program);
            }
        }

        return programs.AsReadOnly();
    }

    private static LinkedProgram? ReadLink(YamlNode node, string path, ProgramFile file)
    {
        if (node.Kind != YamlKind.Map)
        {
            return ReadProgram(node, path, file) is { } named ? new LinkedProgram(named) : null;
        }

        var link = new ProgramMap(node, path, file.Faults, s_keys);
        string? description = link.ReadText(Description);
        if (!link.Has(PathKey))
        {
            file.Faults.Refuse(node, $"'{path}': expected a '{PathKey}', got none. Write the path of a program file.");
        }

        return link.Find(PathKey) is { } value && ReadProgram(value, link.PathOf(PathKey), file) is { } program
            ? new LinkedProgram(program, description)
            : null;
    }

    private static LlmProgram? ReadProgram(YamlNode node, string path, ProgramFile file)
        => ProgramValues.ReadName(node, path, file.Faults) is { } name
            ? file.Loader.ReadLinked(file.Resolve(name), file.Faults, node.Place)
            : null;
}
