using System.Collections.Concurrent;

namespace Keyway;

/// <summary>The other names that an invoker gives to tools.</summary>
internal sealed class ToolAliases
{
    private readonly Dictionary<string, string> _toolByAlias = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _aliasByTool = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ToolDescriptor> _renamed = new(StringComparer.Ordinal);

    private ToolAliases()
    {
    }

    /// <exception cref="ArgumentException">
    /// An alias can't be a name, is the name of a tool or of another alias (ignoring case), or stands for no tool or for
    /// one that has an alias.
    /// </exception>
    public ToolAliases(PluginRegistry registry, IEnumerable<KeyValuePair<string, string>> aliases)
    {
        string[] names = registry.Names.ToArray();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach ((string alias, string tool) in aliases)
        {
            if (!ToolName.IsValid(alias))
            {
                throw new ArgumentException($"The alias '{alias}' can't be a name: expected {ToolName.Rule}.");
            }

            if (names.FirstOrDefault(name => name.Equals(alias, StringComparison.OrdinalIgnoreCase)) is { } same)
            {
                throw new ArgumentException($"The alias '{alias}' is itself the name of a tool, '{same}'. Choose another one.");
            }

            if (!taken.Add(alias))
            {
                throw new ArgumentException($"The alias '{alias}' differs only in case from another one. Choose another one.");
            }

            if (registry.Find(tool) is null)
            {
                string? nearest = NameSuggestions.FindNearest(tool, names, 1).FirstOrDefault();
                throw new ArgumentException(
                    $"The alias '{alias}' stands for '{tool}', which isn't a tool{(nearest is null ? "." : $"; did you mean '{nearest}'?")}");
            }

            if (!_aliasByTool.TryAdd(tool, alias))
            {
                throw new ArgumentException(
                    $"The aliases '{_aliasByTool[tool]}' and '{alias}' both stand for '{tool}'. A tool has one alias at most.");
            }

            _toolByAlias.Add(alias, tool);
        }
    }

    public static ToolAliases None { get; } = new();

    /// <summary>Returns the name of the tool that a caller means.</summary>
    public string Resolve(string name) => _toolByAlias.Count > 0 && _toolByAlias.TryGetValue(name, out string? tool) ? tool : name;

    /// <summary>Returns a descriptor under the name that is listed.</summary>
    public ToolDescriptor Rename(ToolDescriptor tool)
        => _aliasByTool.TryGetValue(tool.Name, out string? alias)
            ? _renamed.GetOrAdd(alias, static (alias, tool) => tool.As(alias), tool)
            : tool;
}
