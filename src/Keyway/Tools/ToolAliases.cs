namespace Keyway;

/// <summary>The other names that an invoker gives to tools.</summary>
internal sealed class ToolAliases
{
    private readonly Dictionary<string, string> _toolByAlias = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _aliasByTool = new(StringComparer.Ordinal);

    private ToolAliases()
    {
    }

    /// <exception cref="ArgumentException">An alias is the name of a tool, or names none, or two name the same one.</exception>
    public ToolAliases(PluginRegistry registry, IEnumerable<KeyValuePair<string, string>> aliases)
    {
        foreach ((string alias, string tool) in aliases)
        {
            if (registry.Find(alias) is not null)
            {
                throw new ArgumentException($"The alias '{alias}' is itself the name of a tool. Choose another one.");
            }

            if (registry.Find(tool) is null)
            {
                string? nearest = NearestName.FindAll(tool, registry.Names.ToArray(), 1).FirstOrDefault();
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
        => _aliasByTool.TryGetValue(tool.Name, out string? alias) ? tool.As(alias) : tool;
}
