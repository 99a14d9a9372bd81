using System.Text.Json;

namespace Keyway;

/// <summary>One thing that doesn't fit in the arguments of a call.</summary>
/// <param name="Pointer">Where, as a JSON Pointer (RFC 6901) into the arguments; empty for the whole.</param>
/// <param name="Code">What, one of <see cref="ArgumentFaultCodes"/>.</param>
/// <param name="Expected">What would have fitted.</param>
/// <param name="Got">What came, as JSON, cut at 80 characters; empty where nothing came.</param>
/// <param name="Suggestion">The nearest name or value that would have fitted, where one is near.</param>
public sealed record ArgumentFault(string Pointer, string Code, string Expected, string Got, string? Suggestion = null)
{
    /// <summary>Says all of it in a line.</summary>
    public override string ToString()
    {
        string where = Pointer.Length == 0 ? "arguments" : Pointer;
        string got = Got.Length == 0 ? "" : $", got {Got}";
        string suggestion = Suggestion is null ? "" : $"; did you mean {Suggestion}?";
        return OneLine($"{where}: {Code}: expected {Expected}{got}{suggestion}");
    }

    // JSON that came with line ends, and names with line ends in them.
    private static string OneLine(string text)
        => text.AsSpan().IndexOfAnyInRange('\0', '\x1F') < 0
            ? text
            : string.Create(text.Length, text, static (line, text) =>
            {
                for (int i = 0; i < line.Length; i++)
                {
                    line[i] = text[i] < ' ' ? ' ' : text[i];
                }
            });

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("pointer"u8, Pointer);
        writer.WriteString("code"u8, Code);
        writer.WriteString("expected"u8, Expected);
        writer.WriteString("got"u8, Got);
        if (Suggestion is not null)
        {
            writer.WriteString("suggestion"u8, Suggestion);
        }

        writer.WriteEndObject();
    }
}
