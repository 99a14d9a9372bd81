using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace Keyway.Agents;

/// <summary>Reads <c>tools</c>, of a program or of a server.</summary>
internal static class ToolsSection
{
    private const string Name = "name";
    private const string Alias = "alias";
    private const string Description = "description";
    private const string Access = "access";
    private const string Parameters = "parameters";

    private static readonly ImmutableArray<string> s_keys = [Name, Alias, Description, Access, Parameters];
    private static readonly ImmutableArray<string> s_levels = [.. Enum.GetNames<ToolAccess>().Select(level => level.ToLowerInvariant())];

    /// <summary>Reads a list of tools.</summary>
    /// <param name="node">The list.</param>
    /// <param name="path">The keys that lead to it.</param>
    /// <param name="server">The server whose tools they are; null where they are the program's own.</param>
    /// <param name="names">Takes their names.</param>
    /// <param name="faults">Where faults are said.</param>
    public static IReadOnlyList<ToolSettings> Read(YamlNode node, string path, string? server, ToolNames names, FileFaults faults)
        => ProgramValues.ReadList(node, path, faults, (item, itemPath, _) => ReadTool(item, itemPath, server, names, faults));

    private static ToolSettings? ReadTool(YamlNode node, string path, string? server, ToolNames names, FileFaults faults)
    {
        if (node.Kind == YamlKind.Text)
        {
            return ReadName(node, path, server, names, faults) is { } plain ? new ToolSettings(plain) : null;
        }

        if (node.Kind != YamlKind.Map)
        {
            faults.Expect(node, path, $"a tool's name, or a map with its '{Name}'");
            return null;
        }

        var tool = new ProgramMap(node, path, faults, s_keys);
        if (!tool.Has(Name))
        {
            faults.Refuse(node, $"'{path}': expected a '{Name}', got none. Write which tool it is.");
        }

        string? name = tool.Find(Name) is { } nameNode ? ReadName(nameNode, tool.PathOf(Name), server, names, faults) : null;
        string? alias = tool.ReadText(Alias);
        if (alias is not null)
        {
            names.AddAlias(tool.Find(Alias)!);
        }

        var settings = new ToolSettings(name ?? "")
        {
            Alias = alias,
            Description = tool.ReadName(Description),
            Access = tool.ReadWord(Access, s_levels) is { } level ? Enum.Parse<ToolAccess>(level, ignoreCase: true) : null,
            Parameters = ReadParameters(tool.Section(Parameters), tool.PathOf(Parameters), faults),
        };
        return name is null ? null : settings;
    }

    private static string? ReadName(YamlNode node, string path, string? server, ToolNames names, FileFaults faults)
    {
        string? name = ProgramValues.ReadName(node, path, faults);
        if (name is not null)
        {
            names.AddName(node, server is null ? name : McpSection.NameOf(server, name));
        }

        return name;
    }

    private static ReadOnlyDictionary<string, string> ReadParameters(YamlNode node, string path, FileFaults faults)
    {
        Dictionary<string, string> parameters = new(StringComparer.Ordinal);
        foreach ((YamlNode key, YamlNode value) in ProgramMap.ReadEntries(node, path, faults))
        {
            if (ProgramValues.ReadName(value, $"{path}.{FaultText.Cut(key.Text)}", faults) is { } description)
            {
                parameters.Add(key.Text, description);
            }
        }

        return parameters.AsReadOnly();
    }
}
