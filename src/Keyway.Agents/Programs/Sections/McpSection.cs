using System.Collections.Immutable;
using System.Globalization;

namespace Keyway.Agents;

/// <summary>Reads <c>mcp</c>.</summary>
internal static class McpSection
{
    private const string Servers = "servers";
    private const string Separator = "__";

    private static readonly ImmutableArray<string> s_keys = [Servers];

    /// <summary>Returns the name under which a server's tool is called.</summary>
    public static string NameOf(string server, string tool) => server + Separator + tool;

    public static IReadOnlyDictionary<string, McpServerSettings> Read(YamlNode node, string path, ToolNames tools, ProgramFile file)
    {
        var mcp = new ProgramMap(node, path, file.Faults, s_keys);
        Dictionary<string, McpServerSettings> servers = new(StringComparer.Ordinal);
        var names = new NameList("server", file.Faults);
        foreach ((YamlNode key, YamlNode value) in ProgramMap.ReadEntries(mcp.Section(Servers), mcp.PathOf(Servers), file.Faults))
        {
            McpServerSettings server = McpServerReader.Read(key, value, mcp.PathOf(Servers), tools, file);
            if (IsName(key, file.Faults) && names.TryAdd(key))
            {
                servers.Add(key.Text, server);
            }
        }

        return servers.AsReadOnly();
    }

    private static bool IsName(YamlNode key, FileFaults faults)
    {
        string name = key.Text;
        if (name.Contains(Separator, StringComparison.Ordinal))
        {
            faults.Refuse(key, $"{FaultText.Quote(name)} can't be the name of a server: '{Separator}' parts it from its tools' names. Write one '_'.");
            return false;
        }

        // Its own characters are looked at with those of other names.
        if (ToolName.IsValid(name) && !ToolName.IsValid(NameOf(name, "x")))
        {
            faults.Refuse(
                key,
                $"{FaultText.Quote(name)} can't be the name of a server: with '{Separator}' and a tool's name behind it, expected {ToolName.Rule}, got {name.Length.ToString(CultureInfo.InvariantCulture)} before them. Choose a shorter one.");
            return false;
        }

        return true;
    }
}
