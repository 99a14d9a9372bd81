namespace Keyway;

/// <summary>Cuts text that somebody else made, and that may be of any length.</summary>
internal static class Excerpt
{
    /// <summary>Returns the text, or its beginning and an ellipsis, never half of a surrogate pair.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">The most characters to return.</param>
    public static string Of(string text, int most)
        => text.Length <= most ? text
            : char.IsHighSurrogate(text[most - 2]) ? $"{text.AsSpan(0, most - 2)}…"
            : $"{text.AsSpan(0, most - 1)}…";
}
