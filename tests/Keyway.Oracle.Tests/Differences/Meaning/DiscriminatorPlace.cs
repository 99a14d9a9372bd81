using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Differences.Meaning;

/// <summary>A discriminator that other members stand before.</summary>
internal sealed class DiscriminatorPlace : Difference
{
    public override string Reason => "The members of an object have no order, and a schema can't ask for one.";

    public override bool IsStricter => false;

    public override JsonTree? Without(Place place) => place.Discriminator is { } at and > 0 ? Moved(place, at, 0) : null;

    public override JsonTree? Provoke(Place place, Random random)
        => place.Discriminator is { } at && place.Node.Members.Count > at + 1
            ? Moved(place, at, random.Next(at + 1, place.Node.Members.Count))
            : null;

    private static JsonTree Moved(Place place, int from, int to)
    {
        List<(string Name, JsonTree Value)> members = [.. place.Node.Members];
        members.RemoveAt(from);
        members.Insert(to, place.Node.Members[from]);
        return JsonTree.Object(members);
    }
}
