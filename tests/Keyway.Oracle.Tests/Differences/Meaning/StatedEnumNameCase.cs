namespace Keyway.Oracle.Tests.Differences.Meaning;

/// <summary>A name of [JsonStringEnumMemberName] in another case, in lists of [Flags] too.</summary>
internal sealed class StatedEnumNameCase : EnumTextDifference
{
    public override string Reason => "The case of a name is no reason to refuse a call; the oracle thinks so too of all other names of enums.";

    public override bool IsStricter => false;

    protected override string? Without(Type type, string text)
    {
        string[] parts = IsFlags(type) ? [.. text.Split(',').Select(part => part.Trim())] : [text];
        string[] known = [.. parts.Select(part => Known(type, part))];
        return known.SequenceEqual(parts) ? null : string.Join(',', known);
    }

    protected override string? Provoke(Type type, string text, Random random)
        => !EnumNames.StatedOf(type).Any(name => text.Contains(name, StringComparison.Ordinal)) ? null
            : random.Next(2) == 0 ? text.ToUpperInvariant()
            : $"{char.ToUpperInvariant(text[0])}{text[1..]}";

    private static string Known(Type type, string name)
        => EnumNames.Of(type).Contains(name) ? name
            : EnumNames.StatedOf(type).FirstOrDefault(stated => string.Equals(stated, name, StringComparison.OrdinalIgnoreCase)) ?? name;
}
