namespace Keyway.Binding;

/// <summary>Builds JSON Pointers (RFC 6901).</summary>
internal static class JsonPointer
{
    /// <summary>Adds a member's name (section 3: <c>~</c> is written <c>~0</c>, <c>/</c> is written <c>~1</c>).</summary>
    public static string Append(string pointer, string member)
        => $"{pointer}/{member.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>Adds an element's index.</summary>
    public static string Append(string pointer, int index) => FormattableString.Invariant($"{pointer}/{index}");
}
