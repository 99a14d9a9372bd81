using System.Globalization;
using System.Text.Json;
using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Differences.Meaning;

/// <summary><c>2.0</c> for the discriminator 2.</summary>
internal sealed class DiscriminatorNumber : Difference
{
    public override string Reason => "Models write 2.0 for 2, and to JSON Schema both are the same number.";

    public override bool IsStricter => false;

    public override JsonTree? Without(Place place)
        => place.Discriminator is { } at
            && place.Node.Members[at].Value is { Kind: JsonValueKind.Number } number
            && NumberText.WholeOf(number.Token)?.ToString(CultureInfo.InvariantCulture) is { } whole
            && number.Token != whole
                ? With(place, at, whole)
                : null;

    public override JsonTree? Provoke(Place place, Random random)
        => place.Discriminator is { } at && place.Node.Members[at].Value is { Kind: JsonValueKind.Number } number
            ? With(place, at, number.Token + (random.Next(2) == 0 ? ".0" : "e0"))
            : null;

    private static JsonTree With(Place place, int at, string number)
        => JsonTree.Object(place.Node.Members.Select((member, i) => i == at ? (member.Name, JsonTree.Scalar(number)) : member));
}
