using System.Collections.Immutable;

namespace Keyway.Harness;

/// <summary>The guards every generator test has unless it says otherwise.</summary>
public static class StandardGuards
{
    /// <summary>All of them, the cheap ones first.</summary>
    public static ImmutableArray<IGuard> All { get; } =
    [
        new ReportsNothingGuard(),
        new StepsYieldGuard(),
        new ValuesOnlyGuard(),
        new ModelEqualityGuard(),
        new RerunIsCachedGuard(),
        new UnrelatedEditIsCachedGuard(),
        new FileOrderGuard(),
        new CompilesCleanGuard(),
    ];
}
