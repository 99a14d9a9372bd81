using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Keyway.Oracle.Tests.Corpus;
using Keyway.Oracle.Tests.Meaning;
using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Differences.Schemas;

/// <summary>An object that its own <see cref="IValidatableObject"/> refuses, or annotations that the schema doesn't say.</summary>
internal sealed class UnstatedCheck : Difference
{
    public override string Reason => "What code checks is known to it alone; UnstatedChecks says that it is there.";

    public override bool IsStricter => true;

    // It may stay: the schema takes it as it is.
    public override JsonTree? Without(Place place)
        => Has(place) && SystemTextJson.Reads(place) && Annotations.Forbid(SystemTextJson.Read(place)) ? place.Node.Clone() : null;

    public override JsonTree? Provoke(Place place, Random random)
        => Has(place) ? JsonTree.Object(place.Node.Members.Select(member => (member.Name, JsonTree.String("a")))) : null;

    private static bool Has(Place place)
        => place.Node.Kind == JsonValueKind.Object && (place.Type.IsAssignableTo(typeof(IValidatableObject)) || place.Type == typeof(Unstated));
}
