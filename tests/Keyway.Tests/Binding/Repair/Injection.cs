using Keyway.Tests.Support;

namespace Keyway.Tests.Binding.Repair;

/// <summary>One thing that is done to a good call.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Place">Where: names and indices, from the arguments down.</param>
/// <param name="Apply">Does it to the arguments.</param>
/// <param name="Fault">What must be said of it; null where it is no mistake.</param>
internal sealed record Injection(string Kind, string[] Place, Action<JsonTree> Apply, ExpectedFault? Fault)
{
    /// <summary>Gets whether a name stands twice in one object then, which a map can't say.</summary>
    public bool RepeatsName { get; init; }

    public bool Fits(ArgumentForm form)
        => !RepeatsName || !(Place.Length == 1 ? ArgumentForms.IsMap(form) : form == ArgumentForm.ObjectMapOfValues);

    /// <summary>Says whether neither place is within the other.</summary>
    public bool IsApartFrom(Injection other)
        => Place.Zip(other.Place).Any(steps => steps.First != steps.Second);

    public override string ToString() => $"{Kind} at {string.Join('/', Place)}";
}
