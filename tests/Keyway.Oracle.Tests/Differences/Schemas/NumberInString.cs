using System.Text.Json;
using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Differences.Schemas;

/// <summary><c>"5"</c>, <c>"2.5e3"</c>.</summary>
internal sealed class NumberInString : Difference
{
    public override string Reason => "Models write numbers in strings, and a schema that said so would ask them to.";

    public override bool IsStricter => false;

    public override JsonTree? Without(Place place)
        => NumberText.IsNumber(place.Type) && place.Node.Kind == JsonValueKind.String && NumberText.Of(place.Node) is { } number
            ? JsonTree.Scalar(number)
            : null;

    public override JsonTree? Provoke(Place place, Random random)
        => NumberText.IsNumber(place.Type) && place.Node.Kind == JsonValueKind.Number ? JsonTree.String(place.Node.Token) : null;
}
