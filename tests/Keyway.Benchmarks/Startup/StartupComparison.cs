using System.Globalization;

namespace Keyway.Benchmarks.Startup;

/// <summary>The first call of a registry of 1,000 tools, beside a registry of one and AIFunctionFactory with 1,000.</summary>
internal sealed class StartupComparison
{
    /// <summary>What <see cref="GrowthRatio"/> may be.</summary>
    public const double GrowthLimit = 0.1;

    private StartupComparison()
    {
    }

    /// <summary>Gets a registry of 1,000 tools.</summary>
    public FirstCalls Thousand { get; } = new("Thousand", "registry of 1,000 tools");

    /// <summary>Gets a registry of one tool.</summary>
    public FirstCalls One { get; } = new("One", "registry of one tool");

    /// <summary>Gets <c>AIFunctionFactory.Create</c> for the same 1,000 methods.</summary>
    public FirstCalls Peer { get; } = new("Peer", "AIFunctionFactory, 1,000 functions");

    /// <summary>Gets what the whole first call costs, the framework's own start among it, by what it costs the peer.</summary>
    public double Ratio => Thousand.Median / Peer.Median;

    /// <summary>Gets what 999 more tools add to the first call, by what the peer's costs.</summary>
    public double GrowthRatio => (Thousand.Median - One.Median) / Peer.Median;

    /// <summary>Gets whether the limit is kept.</summary>
    public bool IsKept => GrowthRatio <= GrowthLimit;

    /// <summary>Runs each program in fresh processes, in turn, so that a busy moment of the machine meets all of them.</summary>
    /// <param name="processes">How many of each.</param>
    public static StartupComparison Run(int processes)
    {
        var comparison = new StartupComparison();
        FirstCalls[] all = [comparison.Thousand, comparison.One, comparison.Peer];

        // The first run of each reads its files from disk.
        foreach (FirstCalls calls in all)
        {
            new FirstCalls(calls.Child, "").Take();
        }

        for (int i = 0; i < processes; i++)
        {
            foreach (FirstCalls calls in all)
            {
                calls.Take();
            }
        }

        return comparison;
    }

    /// <summary>Returns the figures.</summary>
    public override string ToString()
        => string.Create(
            CultureInfo.InvariantCulture,
            $"""
            First call, from the start of Main to the answer: median (least to most) of {Peer.Samples.Count} fresh processes each, in turn
            {Thousand}
            {One}
            {Peer}
            what 999 more tools add : AIFunctionFactory        {GrowthRatio:F3}  at most {GrowthLimit:F3}: {(IsKept ? "kept" : "NOT KEPT")}
            registry of 1,000 tools : AIFunctionFactory        {Ratio:F3}
            """);
}
