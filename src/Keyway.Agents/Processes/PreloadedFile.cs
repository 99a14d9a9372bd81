namespace Keyway.Agents;

/// <summary>How the text of a file stands in front of a conversation: escaped, so that no file can pass for another one.</summary>
internal static class PreloadedFile
{
    public static string Format(string path, string text)
        => new TagText().Open("file").Attribute("path", path).EndAttributes().NewLine()
            .Text(text.EndsWith('\n') ? text : $"{text}\n").Close("file").ToString();
}
