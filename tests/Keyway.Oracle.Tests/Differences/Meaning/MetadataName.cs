using System.Text.Json;
using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Differences.Meaning;

/// <summary><c>{"$values":1}</c> where objects say of which type they are, and members that nobody declared are kept.</summary>
internal sealed class MetadataName : Difference
{
    public override string Reason => "Only the discriminator is a name of its own: the oracle keeps all that begin with $ for references, which Keyway doesn't have.";

    public override bool IsStricter => false;

    public override bool ChangesValue => true;

    public override JsonTree? Without(Place place)
        => Has(place) && place.Node.Members.Exists(member => IsMetadata(place, member.Name))
            ? JsonTree.Object(place.Node.Members.Select(member => (IsMetadata(place, member.Name) ? $"\"#{member.Name[1..]}" : member.Name, member.Value)))
            : null;

    public override JsonTree? Provoke(Place place, Random random)
        => Has(place) ? JsonTree.Object(place.Node.Members.Append(("\"$values\"", JsonTree.Scalar("1")))) : null;

    private static bool Has(Place place)
        => place.Node.Kind == JsonValueKind.Object && place.TakesUnknown && (place.IsVariant || place.Variants is not null);

    private static bool IsMetadata(Place place, string name)
        => JsonTree.Decode(name) is ['$', ..] text
            && !string.Equals(text, place.Variants?.TypeDiscriminatorPropertyName ?? "$type", StringComparison.OrdinalIgnoreCase);
}
