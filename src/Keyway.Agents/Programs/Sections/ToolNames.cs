using System.Globalization;

namespace Keyway.Agents;

/// <summary>The names that a model and the caller of a process know tools by: each stands for one, case apart.</summary>
/// <param name="faults">Where faults are said.</param>
internal sealed class ToolNames(FileFaults faults)
{
    private readonly Dictionary<string, YamlNode> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<YamlNode> _aliases = [];

    /// <summary>Takes the name of a tool; what can't be one, or is taken, is said.</summary>
    /// <param name="node">Where it stands.</param>
    /// <param name="name">The name; that of a server's tool with the server's in front.</param>
    public void AddName(YamlNode node, string name)
    {
        if (!ToolName.IsValid(name))
        {
            faults.Refuse(node, $"{FaultText.Quote(name)} can't be the name of a tool: expected {ToolName.Rule}.");
        }
        else if (!_names.TryAdd(name, node))
        {
            faults.Refuse(node, $"The tool {FaultText.Quote(name)} stands here twice, first in {Line(name)} (names are told apart without case). Keep one.");
        }
    }

    /// <summary>Takes another name of a tool.</summary>
    public void AddAlias(YamlNode node) => _aliases.Add(node);

    /// <summary>Says which aliases can't be one, or are taken; once all names are known, for they go before.</summary>
    public void Check()
    {
        Dictionary<string, YamlNode> taken = new(StringComparer.OrdinalIgnoreCase);
        foreach (YamlNode alias in _aliases)
        {
            string name = alias.Text;
            if (!ToolName.IsValid(name))
            {
                faults.Refuse(alias, $"The alias {FaultText.Quote(name)} can't be the name of a tool: expected {ToolName.Rule}.");
            }
            else if (_names.ContainsKey(name))
            {
                faults.Refuse(alias, $"The alias '{name}' is itself the name of the tool in {Line(name)} (names are told apart without case). Choose another one.");
            }
            else if (!taken.TryAdd(name, alias))
            {
                faults.Refuse(
                    alias,
                    $"The alias '{name}' is also that of the tool in line {Digits(taken[name])} (names are told apart without case). Choose another one.");
            }
        }
    }

    private string Line(string name) => $"line {Digits(_names[name])}";

    private static string Digits(YamlNode node) => node.Place.Line.ToString(CultureInfo.InvariantCulture);
}
