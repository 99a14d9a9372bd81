using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Differences.Schemas;

/// <summary>A name of an enum's value in another case.</summary>
internal sealed class EnumNameCase : Difference
{
    public override string Reason => "The case of a name is no reason to refuse a call, and a schema can't say so.";

    public override bool IsStricter => false;

    public override JsonTree? Without(Place place)
        => place.Type.IsEnum
            && place.Node.Text is { } text
            && !EnumNames.Of(place.Type).Contains(text)
            && EnumNames.Of(place.Type).FirstOrDefault(name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase)) is { } known
                ? JsonTree.String(known)
                : null;

    public override JsonTree? Provoke(Place place, Random random)
        => place.Type.IsEnum && place.Node.Text is { } text
            ? JsonTree.String(random.Next(2) == 0 ? text.ToUpperInvariant() : text.ToLowerInvariant())
            : null;
}
