using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Differences.Meaning;

/// <summary>Null for a member that is declared not to be null, in a derived type whose constructor takes others.</summary>
internal sealed class NullBesideConstructor : Difference
{
    public override string Reason => "What is declared is enforced: the oracle forgets the annotations of such members where objects say of which type they are.";

    public override bool IsStricter => true;

    public override JsonTree? Without(Place place)
        => place.Node.Members.Exists(member => Is(place, member.Name) && member.Value.Kind == JsonValueKind.Null)
            ? JsonTree.Object(place.Node.Members.Where(member => !Is(place, member.Name) || member.Value.Kind != JsonValueKind.Null))
            : null;

    public override JsonTree? Provoke(Place place, Random random)
        => place.Info.Properties.FirstOrDefault(member => Is(place, member)) is { } own && place.Node.Kind == JsonValueKind.Object
            ? JsonTree.Object(place.Node.Members.Where(member => place.Member(member.Name) != own).Append((JsonTree.Encode(own.Name), JsonTree.Null)))
            : null;

    // One that comes twice is refused by both.
    private static bool Is(Place place, string name)
        => place.Member(name) is { } member && Is(place, member) && place.Node.Members.Count(other => place.Member(other.Name) == member) == 1;

    private static bool Is(Place place, JsonPropertyInfo member)
        => place.IsVariant && member is { AssociatedParameter: null, IsSetNullable: false } && place.Info.Properties.Any(other => other.AssociatedParameter is not null);
}
