using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Differences.Schemas;

/// <summary>A type that contains itself, more often than a call may nest, or what is kept or passed over that goes as deep.</summary>
internal sealed class TooDeep : Difference
{
    private static readonly int s_most = BindingLimits.Default.MaxDepth;

    public override string Reason => "Depth has a limit, which belongs to the host; JSON Schema can't say it.";

    public override bool IsStricter => true;

    // It may stay: the schema takes it as it is.
    public override JsonTree? Without(Place place)
        => (place.Node.Levels > 0 && place.Depth + (place.IsDocument ? place.Node.Levels : 1) > s_most)
            || place.Node.Members.Exists(member => place.IsPassedOver(member.Name) && place.Depth + 1 + member.Value.Levels > s_most)
                ? place.Node.Clone()
                : null;

    public override JsonTree? Provoke(Place place, Random random)
        => place.Info.Kind == JsonTypeInfoKind.Object
            && place.Node.Kind == JsonValueKind.Object
            && place.Info.Properties.FirstOrDefault(member => member.PropertyType == place.Type) is { } own
                ? Enumerable.Range(0, s_most).Aggregate(place.Node.Clone(), (inner, _) => Around(place, own, inner))
                : null;

    private static JsonTree Around(Place place, JsonPropertyInfo own, JsonTree inner)
        => JsonTree.Object(place.Node.Clone().Members
            .Where(member => place.Member(member.Name) != own)
            .Append((JsonTree.Encode(own.Name), inner)));
}
