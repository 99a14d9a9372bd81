namespace Keyway.Oracle.Tests.Differences.Meaning;

/// <summary><c>" Red"</c>, <c>"Red, Blue"</c>; with [Flags] only <c>"Read,"</c>.</summary>
internal sealed class EnumList : EnumTextDifference
{
    public override string Reason
        => "A value of an enum without [Flags] is one name: a list would be combined to a number that may be no value. One of [Flags] ends with a name.";

    public override bool IsStricter => true;

    protected override string? Without(Type type, string text)
    {
        // The oracle lets a list end with a comma, and not start with one.
        string[] parts = text.Split(',');
        bool endsWithComma = parts.Length > 1 && parts[^1].Trim().Length == 0;
        string[] names = endsWithComma ? parts[..^1] : parts;
        return IsName(type, text) || !names.All(name => IsName(type, name.Trim())) ? null
            : !IsFlags(type) ? names[0].Trim()
            : endsWithComma ? string.Join(',', names)
            : null;
    }

    protected override string? Provoke(Type type, string text, Random random)
        => (IsFlags(type) ? 3 : random.Next(4)) switch
        {
            0 => $" {text}",
            1 => $"{text}\t",
            2 => $"{text}, {text}",
            _ => $"{text},",
        };

    private static bool IsName(Type type, string text)
        => EnumNames.Of(type).Any(name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase));
}
