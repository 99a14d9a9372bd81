namespace Keyway.Agents;

/// <summary>Reads <c>parameters</c>: any names and values, but what chat clients' options know must fit them.</summary>
internal static class ParametersSection
{
    public static IReadOnlyDictionary<string, object?> Read(YamlNode node, string path, FileFaults faults)
    {
        Dictionary<string, object?> parameters = new(StringComparer.Ordinal);
        Dictionary<string, string> taken = new(StringComparer.Ordinal);
        foreach ((YamlNode key, YamlNode value) in ProgramMap.ReadEntries(node, path, faults))
        {
            string keyPath = $"{path}.{FaultText.Cut(key.Text)}";
            if (ReadValue(value, keyPath, faults, out object? parameter))
            {
                if (ChatParameters.Check(key.Text, parameter) is { } expected)
                {
                    faults.Expect(value, keyPath, expected);
                }
                else if (ChatParameters.OptionOf(key.Text) is { } option && !taken.TryAdd(option, key.Text))
                {
                    faults.Refuse(key, $"'{path}': '{key.Text}' and '{taken[option]}' mean the same. Keep one.");
                }
                else
                {
                    parameters.Add(key.Text, parameter);
                }
            }
        }

        return parameters.AsReadOnly();
    }

    private static bool ReadValue(YamlNode node, string path, FileFaults faults, out object? value)
    {
        value = null;
        switch (node.Kind)
        {
            case YamlKind.Nothing:
                return true;
            case YamlKind.Text:
                value = node.Text;
                return true;
            case YamlKind.Boolean:
                value = YamlScalar.IsTrue(node.Text);
                return true;
            case YamlKind.WholeNumber when YamlScalar.ReadWhole(node.Text) is { } whole:
                value = whole;
                return true;
            case YamlKind.Number when YamlScalar.ReadNumber(node.Text) is { } number:
                value = number;
                return true;
            case YamlKind.WholeNumber or YamlKind.Number:
                faults.Expect(node, path, "a finite number, and where it is whole one of 64 bits");
                return false;
            case YamlKind.List:
                return ReadList(node, path, faults, out value);
            case YamlKind.Map:
                return ReadMap(node, path, faults, out value);
            default:
                return false;
        }
    }

    private static bool ReadList(YamlNode node, string path, FileFaults faults, out object? value)
    {
        bool isRight = true;
        List<object?> items = [];
        foreach (YamlNode item in node.Items)
        {
            isRight &= ReadValue(item, $"{path}[]", faults, out object? read);
            items.Add(read);
        }

        value = items.AsReadOnly();
        return isRight;
    }

    private static bool ReadMap(YamlNode node, string path, FileFaults faults, out object? value)
    {
        bool isRight = true;
        Dictionary<string, object?> entries = new(StringComparer.Ordinal);
        foreach ((YamlNode key, YamlNode entry) in ProgramMap.ReadEntries(node, path, faults))
        {
            isRight &= ReadValue(entry, $"{path}.{FaultText.Cut(key.Text)}", faults, out object? read);
            entries.Add(key.Text, read);
        }

        value = entries.AsReadOnly();
        return isRight;
    }
}
