namespace Keyway.Agents;

/// <summary>Names that an author gives, in the keys of a map: fit for a model to call, and told apart without case.</summary>
/// <param name="what">What they name, as a noun.</param>
/// <param name="faults">Where faults are said.</param>
internal sealed class NameList(string what, FileFaults faults)
{
    private readonly Dictionary<string, YamlNode> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes a name; false where it can't be one, which has then been said.</summary>
    public bool TryAdd(YamlNode key)
    {
        if (!ToolName.IsValid(key.Text))
        {
            faults.Refuse(key, $"{FaultText.Quote(key.Text)} can't be the name of a {what}: expected {ToolName.Rule}.");
        }
        else if (!_names.TryAdd(key.Text, key))
        {
            faults.Refuse(
                key,
                $"The {what} '{key.Text}' differs from '{_names[key.Text].Text}' only in case, and a model may not tell them apart. Rename one.");
        }
        else
        {
            return true;
        }

        return false;
    }
}
