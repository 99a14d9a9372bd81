using System.Text;

namespace Keyway.Cli;

/// <summary>Columns of plain text. What doesn't fit into a line is cut off the last column, and says so.</summary>
internal static class Tables
{
    private const int Gap = 2;

    /// <summary>Writes a table.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="width">How many characters are in a line.</param>
    /// <param name="rows">The cells; the first row names the columns.</param>
    public static void Write(TextWriter output, int width, IReadOnlyList<string[]> rows)
    {
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows)
        {
            var line = new StringBuilder();
            for (int i = 0; i < row.Length; i++)
            {
                line.Append(row[i]).Append(' ', i < row.Length - 1 ? widths[i] - row[i].Length + Gap : 0);
            }

            output.WriteLine(Cut(line.ToString(), width).TrimEnd());
        }
    }

    /// <summary>Returns a line that is at most so wide.</summary>
    public static string Cut(string line, int width) => line.Length <= width ? line : $"{line[..Math.Max(width - 1, 0)]}…";

    /// <summary>Returns what a description says first.</summary>
    public static string FirstSentence(string? description)
        => description is null ? ""
            : description.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? description[..(end + 1)]
            : description;
}
