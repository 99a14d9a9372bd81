using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Differences.Meaning;

/// <summary><c>" Red"</c>, <c>"Red, Blue"</c>.</summary>
internal sealed class EnumList : Difference
{
    public override string Reason => "A value of an enum without [Flags] is one name: a list would be combined to a number that may be no value.";

    public override bool IsStricter => true;

    public override JsonTree? Without(Place place)
    {
        if (!Has(place) || place.Node.Text is not { } text || NameOf(place.Type, text) is not null)
        {
            return null;
        }

        // The oracle lets a list end with a comma, and not start with one.
        string[] parts = text.Split(',');
        string[] names = parts.Length > 1 && parts[^1].Trim().Length == 0 ? parts[..^1] : parts;
        return names.All(name => NameOf(place.Type, name.Trim()) is not null) ? JsonTree.String(names[0].Trim()) : null;
    }

    public override JsonTree? Provoke(Place place, Random random)
        => Has(place) && place.Node.Text is { } text
            ? JsonTree.String(random.Next(4) switch
            {
                0 => $" {text}",
                1 => $"{text}\t",
                2 => $"{text}, {text}",
                _ => $"{text},",
            })
            : null;

    private static bool Has(Place place) => place.Type.IsEnum && !place.Type.IsDefined(typeof(FlagsAttribute), inherit: false);

    private static string? NameOf(Type type, string text)
        => EnumNames.Of(type).FirstOrDefault(name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase));
}
