using System.Text.Json;
using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Differences.Schemas;

/// <summary>A name that comes twice in an object.</summary>
internal sealed class RepeatedMember : Difference
{
    public override string Reason => "JSON Schema sees objects, which have a name once: whoever parses a text before drops the others.";

    public override bool IsStricter => true;

    // It may stay: what the schema says of each of them holds.
    public override JsonTree? Without(Place place)
        => place.IsDocument ? place.Node.All().Any(node => node.HasRepeatedNames) ? place.Node.Clone() : null
            : place.HasRepeatedNames ? place.Node.Clone()
            : null;

    public override JsonTree? Provoke(Place place, Random random)
        => place.Node is { Kind: JsonValueKind.Object, Members: { Count: > 0 } members }
            ? JsonTree.Object(members.Append(members[random.Next(members.Count)]))
            : null;
}
