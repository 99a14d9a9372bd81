using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Keyway.Benchmarks.Analyzers;

/// <summary>What was measured of one compilation with analyzers.</summary>
/// <param name="Processor">The processor time of all.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Execution">How long each analyzer ran by itself, by the compiler's own count.</param>
/// <param name="Reported">What the analyzers reported.</param>
internal sealed record AnalyzerSample(
    TimeSpan Processor, TimeSpan Elapsed, IReadOnlyDictionary<string, TimeSpan> Execution, ImmutableArray<Diagnostic> Reported)
{
    /// <summary>
    /// Gets the processor time of the analyzers themselves. The compiler counts by the clock: a part of that as large as this process
    /// had of the processor, where others had some too.
    /// </summary>
    public TimeSpan Analyzers
        => Execution.Values.Aggregate(TimeSpan.Zero, (sum, time) => sum + time) * Math.Min(1, Processor / Elapsed);
}
