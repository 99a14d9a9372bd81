using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Keyway.Oracle.Tests.Meaning;
using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Differences.Schemas;

/// <summary>A value that the converter of its type or member refuses, or of which it makes what annotations refuse.</summary>
internal sealed class ConvertedValue : Difference
{
    public override string Reason => "What a converter reads is known to its code alone: the schema takes anything.";

    public override bool IsStricter => true;

    // It may stay: the schema takes it as it is.
    public override JsonTree? Without(Place place)
        => (place.IsConverted && (!SystemTextJson.Reads(place) || IsForbidden(place)))
            || (place is { Info.Kind: JsonTypeInfoKind.Object, Node.Kind: JsonValueKind.Object }
                && place.Node.Members.Any(given => place.Member(given.Name) is { CustomConverter: not null } member && !SystemTextJson.Reads(member, given.Value)))
                    ? place.Node.Clone()
                    : null;

    public override JsonTree? Provoke(Place place, Random random)
        => place.IsConverted ? JsonTree.Scalar(random.Next(2) == 0 ? "true" : "\"x\"") : null;

    private static bool IsForbidden(Place place) => place.Node.Kind != JsonValueKind.Null && Annotations.Forbid(SystemTextJson.Read(place));
}
