using System.Text.Json;
using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Differences.Schemas;

/// <summary>A name that comes twice in an object.</summary>
internal sealed class RepeatedMember : Difference
{
    public override string Reason => "JSON Schema sees objects, which have a name once: whoever parses a text before drops the others.";

    public override bool IsStricter => true;

    // The last one stays, as in JavaScript.
    public override JsonTree? Without(Place place)
        => place.Node.Kind == JsonValueKind.Object
            && place.Node.Members.GroupBy(member => JsonTree.Decode(member.Name) ?? member.Name).ToArray() is var names
            && names.Length < place.Node.Members.Count
                ? JsonTree.Object(names.Select(group => group.Last()))
                : null;

    public override JsonTree? Provoke(Place place, Random random)
        => place.Node is { Kind: JsonValueKind.Object, Members: { Count: > 0 } members }
            ? JsonTree.Object(members.Append(members[random.Next(members.Count)]))
            : null;
}
