namespace Keyway.Agents;

/// <summary>Reads single values of a program file; null is returned for what is wrong, once that has been said.</summary>
internal static class ProgramValues
{
    /// <summary>Reads a text that may be empty.</summary>
    public static string? ReadText(YamlNode node, string path, FileFaults faults)
    {
        if (node.Kind == YamlKind.Text)
        {
            return node.Text;
        }

        faults.Expect(node, path, IsScalar(node) ? "text (in quotes, where it looks like something else)" : "text");
        return null;
    }

    /// <summary>Reads a text that names something.</summary>
    public static string? ReadName(YamlNode node, string path, FileFaults faults)
    {
        string? text = ReadText(node, path, faults);
        if (text is not null && string.IsNullOrWhiteSpace(text))
        {
            faults.Refuse(node, $"'{path}': expected text, got a blank one. Write one, or take the key away.");
            return null;
        }

        return text;
    }

    /// <summary>Reads what becomes text elsewhere, such as an argument of a program: numbers and truth values as they are written.</summary>
    /// <remarks>What stands there is never said: it may be a secret.</remarks>
    public static string? ReadWritten(YamlNode node, string path, FileFaults faults)
    {
        if (node.Kind == YamlKind.Text || IsScalar(node))
        {
            return node.Text;
        }

        faults.Expect(node, path, node.Kind == YamlKind.Nothing ? "text (\"\" for an empty one)" : "text");
        return null;
    }

    /// <summary>Reads a list, item by item, without those that are wrong.</summary>
    public static IReadOnlyList<T> ReadList<T>(YamlNode node, string path, FileFaults faults, Func<YamlNode, string, FileFaults, T?> readItem)
        where T : class
    {
        if (node.Kind is not (YamlKind.List or YamlKind.Nothing))
        {
            faults.Expect(node, path, "a list, such as '- item'");
        }

        return [.. node.Items.Select(item => readItem(item, $"{path}[]", faults)).OfType<T>()];
    }

    /// <summary>Says, behind what was expected, that its quotes make a text of it.</summary>
    public static string Unquote(YamlNode node, YamlKind expected)
        => node.Kind == YamlKind.Text && YamlScalar.KindOf(node.Text) == expected ? " without quotes" : "";

    private static bool IsScalar(YamlNode node) => node.Kind is YamlKind.Boolean or YamlKind.WholeNumber or YamlKind.Number;
}
