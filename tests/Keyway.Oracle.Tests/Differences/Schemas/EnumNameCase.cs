namespace Keyway.Oracle.Tests.Differences.Schemas;

/// <summary>Names of an enum's values in another case; in lists of [Flags] with other blanks than one.</summary>
internal sealed class EnumNameCase : EnumTextDifference
{
    public override string Reason => "The case of a name is no reason to refuse a call, and a schema can't say so.";

    public override bool IsStricter => false;

    protected override string? Without(Type type, string text)
    {
        string[] parts = IsFlags(type) ? text.Split(',') : [text];
        string?[] names = [.. parts.Select(part => IsFlags(type) ? part.Trim() : part).Select(part =>
            EnumNames.Of(type).FirstOrDefault(name => name == part)
                ?? EnumNames.Of(type).FirstOrDefault(name => string.Equals(name, part, StringComparison.OrdinalIgnoreCase)))];
        bool isAsDeclared = names.Select((name, i) => parts[i] == name || (i > 0 && parts[i] == $" {name}")).All(same => same);
        return names.Contains(null) || isAsDeclared ? null : string.Join(", ", names);
    }

    protected override string? Provoke(Type type, string text, Random random)
        => random.Next(2) == 0 ? text.ToUpperInvariant() : text.ToLowerInvariant();
}
