using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Differences.Meaning;

/// <summary>A member that can only be read.</summary>
internal sealed class ReadOnlyMember : Difference
{
    public override string Reason => "Nothing that a caller says is dropped in silence, and the oracle passes over it.";

    public override bool IsStricter => true;

    public override JsonTree? Without(Place place)
        => Has(place) && place.Node.Members.Any(member => IsPassedOver(place, member))
            ? JsonTree.Object(place.Node.Members.Where(member => !IsPassedOver(place, member)))
            : null;

    public override JsonTree? Provoke(Place place, Random random)
        => Has(place)
            ? JsonTree.Object(place.Node.Members.Concat(
                from member in place.Info.Properties
                where Place.IsReadOnly(member)
                select (JsonTree.Encode(member.Name), JsonTree.Scalar("0"))))
            : null;

    // What says of which type it is has the members of that one.
    private static bool Has(Place place)
        => place.Info.Kind == JsonTypeInfoKind.Object
            && place.Discriminator is null
            && place.Node.Kind == JsonValueKind.Object
            && place.Info.Properties.Any(Place.IsReadOnly);

    // One that comes twice, or that is too deep, is refused by both.
    private static bool IsPassedOver(Place place, (string Name, JsonTree Value) given)
        => place.Member(given.Name) is { } member
            && Place.IsReadOnly(member)
            && place.Node.Members.Count(other => place.Member(other.Name) == member) == 1
            && place.Depth + 1 + given.Value.Levels <= BindingLimits.Default.MaxDepth;
}
