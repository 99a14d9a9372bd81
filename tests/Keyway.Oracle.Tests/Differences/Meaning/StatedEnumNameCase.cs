using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Differences.Meaning;

/// <summary>A name of [JsonStringEnumMemberName] in another case.</summary>
internal sealed class StatedEnumNameCase : Difference
{
    public override string Reason => "The case of a name is no reason to refuse a call; the oracle thinks so too of all other names of enums.";

    public override bool IsStricter => false;

    public override JsonTree? Without(Place place)
        => place.Type.IsEnum
            && place.Node.Text is { } text
            && !EnumNames.Of(place.Type).Contains(text)
            && EnumNames.StatedOf(place.Type).FirstOrDefault(name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase)) is { } stated
                ? JsonTree.String(stated)
                : null;

    public override JsonTree? Provoke(Place place, Random random)
        => place.Type.IsEnum && place.Node.Text is { } text && EnumNames.StatedOf(place.Type).Contains(text)
            ? JsonTree.String(random.Next(2) == 0 ? text.ToUpperInvariant() : $"{char.ToUpperInvariant(text[0])}{text[1..]}")
            : null;
}
