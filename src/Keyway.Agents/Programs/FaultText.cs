using System.Globalization;
using System.Text;

namespace Keyway.Agents;

/// <summary>Puts what stands in files into the sentences of faults: one line, and not longer than people read.</summary>
internal static class FaultText
{
    private const int MaxLength = 80;

    /// <summary>Returns a text in quotes.</summary>
    public static string Quote(string text) => $"'{Cut(text)}'";

    /// <summary>Returns a text, or its beginning and an ellipsis, never half of a surrogate pair.</summary>
    public static string Cut(string text)
    {
        int length = text.Length > MaxLength && char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return text.Length <= MaxLength ? OneLine(text) : $"{OneLine(text[..length])}…";
    }

    /// <summary>Returns a text with its control characters as <c>\uXXXX</c>, so that a fault stays on its line.</summary>
    public static string OneLine(string text)
    {
        if (!text.Any(BreaksLine))
        {
            return text;
        }

        var line = new StringBuilder();
        foreach (char character in text)
        {
            _ = character == '\n' ? line.Append("\\n")
                : BreaksLine(character) ? line.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}")
                : line.Append(character);
        }

        return line.ToString();
    }

    /// <summary>Says which of several names was meant, and which there are.</summary>
    public static string Suggest(string name, IReadOnlyList<string> names)
        => $"{(NameSuggestions.FindNearest(name, names, 1).FirstOrDefault() is { } near ? $"Did you mean '{near}'? " : "")}There are: {string.Join(", ", names)}.";

    private static bool BreaksLine(char character) => char.IsControl(character) || character is '\u2028' or '\u2029';
}
