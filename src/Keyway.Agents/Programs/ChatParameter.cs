using Microsoft.Extensions.AI;

namespace Keyway.Agents;

/// <summary>A parameter that chat clients' options know.</summary>
/// <param name="Name">Its name in programs.</param>
/// <param name="Expected">What it may be, as the object of "expected".</param>
/// <param name="TrySet">Sets the option; false where the value doesn't fit.</param>
internal sealed record ChatParameter(string Name, string Expected, Func<ChatOptions, object, bool> TrySet)
{
    /// <summary>Gets what tells parameters with several names that they are one.</summary>
    public string Option { get; init; } = Name;
}
