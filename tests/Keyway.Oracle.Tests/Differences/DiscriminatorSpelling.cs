using System.Globalization;
using System.Text.Json;
using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Differences;

/// <summary>The name or the value of a discriminator in another case, or its number in a string.</summary>
internal sealed class DiscriminatorSpelling : Difference
{
    public override string Reason => "A discriminator is read like other names: the case of one is no reason to refuse a call, and a schema can't say so.";

    public override bool IsStricter => false;

    public override JsonTree? Without(Place place)
    {
        if (place.Discriminator is not { } at || ValueOf(place, place.Node.Members[at].Value) is not { } value)
        {
            return null;
        }

        (string name, JsonTree given) = place.Node.Members[at];
        string declared = place.Variants!.TypeDiscriminatorPropertyName;
        string spelled = JsonTree.Decode(name) == declared ? name : JsonTree.Encode(declared);
        bool isAsDeclared = given.Kind == value.Kind && (value.Kind == JsonValueKind.Number || given.Text == value.Text);
        return spelled == name && isAsDeclared
            ? null
            : JsonTree.Object(place.Node.Members.Select((member, i) => i == at ? (spelled, isAsDeclared ? given : value) : member));
    }

    public override JsonTree? Provoke(Place place, Random random)
        => place.Discriminator is not { } at ? null
            : JsonTree.Object(place.Node.Members.Select((member, i) => i != at ? member
                : random.Next(2) == 0 ? (JsonTree.Encode(JsonTree.Decode(member.Name)!.ToUpperInvariant()), member.Value)
                : (member.Name, JsonTree.String((member.Value.Text ?? member.Value.Token).ToUpperInvariant()))));

    /// <summary>Returns the discriminator that a value stands for; null where it stands for none.</summary>
    private static JsonTree? ValueOf(Place place, JsonTree given)
    {
        // What isn't spelled as it is declared is none of them where others are the base type.
        StringComparison comparison = place.Variants!.IgnoreUnrecognizedTypeDiscriminators ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        object[] all = [.. place.Variants!.DerivedTypes.Select(derived => derived.TypeDiscriminator).OfType<object>()];
        return all.FirstOrDefault(value => given.Kind == JsonValueKind.Number
                ? value is int && NumberText.WholeOf(given.Token) == (int)value
                : string.Equals(Spelled(value), given.Text, comparison)) switch
        {
            string text => JsonTree.String(text),
            int number => JsonTree.Scalar(Spelled(number)),
            _ => place.Variants!.IgnoreUnrecognizedTypeDiscriminators ? given : null,
        };
    }

    private static string Spelled(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
