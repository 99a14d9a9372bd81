using Keyway.CompilerServices;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Client;

namespace Keyway.Agents;

/// <summary>Takes the tools of a server, under names that say which server it is.</summary>
internal static class McpServerTools
{
    /// <summary>Makes a registry of all that a server offers. What can't be named here is left out, and logged.</summary>
    public static PluginRegistry Create(string server, McpClient client, IEnumerable<McpClientTool> offered, ILogger logger)
    {
        Dictionary<string, ToolMethod> tools = new(StringComparer.OrdinalIgnoreCase);
        foreach (McpClientTool tool in offered)
        {
            string name = McpSection.NameOf(server, tool.Name);
            if (!ToolName.IsValid(name))
            {
                logger.LogWarning("{Server}: the tool '{Tool}' is left out: '{Name}' can't be the name of a tool.", server, tool.Name, name);
            }
            else if (!tools.TryAdd(name, new McpTool(client, tool, name)))
            {
                logger.LogWarning("{Server}: the tool '{Tool}' is left out: another one has that name.", server, tool.Name);
            }
        }

        return PluginRegistry.Create(tools.Values);
    }

    /// <summary>Returns what is taken, under the names of here.</summary>
    /// <exception cref="ProgramException">Something that isn't there is to be taken.</exception>
    public static IReadOnlyList<ToolSettings> Choose(string server, IReadOnlyList<ToolSettings>? wanted, PluginRegistry offered)
    {
        string[] names = offered.Names.ToArray();
        if (wanted is null)
        {
            return [.. names.Select(name => new ToolSettings(name))];
        }

        foreach (ToolSettings tool in wanted)
        {
            if (!names.Contains(McpSection.NameOf(server, tool.Name)))
            {
                string[] own = [.. names.Select(name => name[McpSection.NameOf(server, "").Length..])];
                string[] nearest = [.. NameSuggestions.FindNearest(tool.Name, own, 3)];
                throw new ProgramException(
                    $"The MCP server '{server}' has no tool '{tool.Name}'. "
                    + (nearest.Length > 0 ? $"Did you mean {string.Join(" or ", nearest.Select(near => $"'{near}'"))}? " : "")
                    + (own.Length == 0 ? "It has none." : $"It has: {string.Join(", ", own)}."));
            }
        }

        return [.. wanted.Select(tool => tool with { Name = McpSection.NameOf(server, tool.Name) })];
    }

    public static ToolMethod Select(PluginRegistry offered, ToolSettings tool)
        => offered.Select(tool.Name, new ToolChanges
        {
            Description = tool.Description,
            Access = tool.Access,
            ParameterDescriptions = tool.Parameters,
        })!;
}
