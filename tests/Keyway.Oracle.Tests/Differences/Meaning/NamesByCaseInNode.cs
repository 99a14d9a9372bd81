using System.Text.Json;
using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Differences.Meaning;

/// <summary><c>{"a":1,"A":2}</c> where a node is asked for.</summary>
internal sealed class NamesByCaseInNode : Difference
{
    public override string Reason => "Names of data differ by case, as keys of dictionaries do; the oracle lends nodes the case-blindness of members.";

    public override bool IsStricter => false;

    public override bool ChangesValue => true;

    public override JsonTree? Without(Place place)
        => place.IsNode && place.Node.All().Any(HasTwins) ? place.Node.With(node => HasTwins(node) ? Renamed(node) : null)
            : place.KeepsNodes && HasTwins(Kept(place)) ? JsonTree.Object(
                place.Node.Members.Where(member => place.Member(member.Name) is not null).Concat(Renamed(Kept(place)).Members))
            : null;

    public override JsonTree? Provoke(Place place, Random random)
        => place.IsNode && place.Node.Kind == JsonValueKind.Object
            ? JsonTree.Object(place.Node.Members.Append(("\"x\"", JsonTree.Null)).Append(("\"X\"", JsonTree.Null)))
            : null;

    /// <summary>Returns what the type doesn't have of an object.</summary>
    private static JsonTree Kept(Place place) => JsonTree.Object(place.Node.Members.Where(member => place.Member(member.Name) is null));

    // Names that are equal are refused by both.
    private static bool HasTwins(JsonTree node)
        => !node.HasRepeatedNames
            && node.Members.GroupBy(member => JsonTree.Decode(member.Name), StringComparer.OrdinalIgnoreCase).Any(group => group.Skip(1).Any());

    private static JsonTree Renamed(JsonTree node)
        => JsonTree.Object(node.Members.Select((member, i) => ($"{member.Name[..^1]}#{i}\"", member.Value)));
}
