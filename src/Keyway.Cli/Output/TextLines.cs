using System.Text;

namespace Keyway.Cli;

/// <summary>Breaks text between words.</summary>
internal static class TextLines
{
    /// <summary>Returns a text whose lines are kept where they fit, and broken between words where they don't.</summary>
    public static string WrapLines(string text, int width)
        => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Length <= width ? line : Wrap(line, width)));

    /// <summary>Returns a text in lines that are at most so wide; a longer word stands alone.</summary>
    public static string Wrap(string text, int width)
    {
        var lines = new StringBuilder();
        int column = 0;
        foreach (string word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (column > 0 && column + 1 + word.Length > width)
            {
                lines.Append('\n');
                column = 0;
            }

            lines.Append(column > 0 ? " " : "").Append(word);
            column += word.Length + (column > 0 ? 1 : 0);
        }

        return lines.ToString();
    }
}
