using Keyway.Soundness.Tests.Programs;

namespace Keyway.Soundness.Tests.Grammar;

/// <summary>The families of statements, each as likely as another. A new one is a file and a line.</summary>
internal static class Families
{
    /// <summary>Gets the families.</summary>
    public static IReadOnlyList<IReadOnlyList<Template>> All { get; } =
    [
        Helpers.All,
        Guards.All,
        Provisions.All,
        Storage.All,
        StandIns.All,
        Functions.All,
        Flows.All,
        Patterns.All,
        Carriers.All,
        Aliases.All,
        Conversions.All,
    ];
}
