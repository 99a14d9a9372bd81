using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Keyway.Harness;

/// <summary>Why each step of a run has the outputs it has.</summary>
public sealed class StepReasons
{
    private readonly ImmutableSortedDictionary<string, ImmutableArray<IncrementalStepRunReason>> _reasons;

    private StepReasons(ImmutableSortedDictionary<string, ImmutableArray<IncrementalStepRunReason>> reasons) =>
        _reasons = reasons;

    /// <summary>The names of the steps and of the outputs, <c>SourceOutput</c> for instance.</summary>
    public IEnumerable<string> Names => _reasons.Keys;

    /// <summary>The reasons of one step, one for each of its outputs.</summary>
    /// <param name="step">A tracking name.</param>
    /// <remarks>Empty when the step didn't run for want of inputs.</remarks>
    public IReadOnlyList<IncrementalStepRunReason> this[string step] => _reasons.GetValueOrDefault(step, []);

    /// <summary>Whether nothing of a step changed.</summary>
    /// <param name="step">A tracking name.</param>
    /// <returns>Whether each of its outputs is cached or unchanged.</returns>
    public bool IsCached(string step) => this[step].All(IsCached);

    internal static bool IsCached(IncrementalStepRunReason reason) =>
        reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;

    internal static StepReasons Of(GeneratorRun run) =>
        new(PipelineSteps.Listed(run).Concat(PipelineSteps.Outputs(run))
            .GroupBy(static step => step.Name, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(
                static group => group.Key,
                static group => group.SelectMany(static step => step.Step.Outputs)
                    .Select(static output => output.Reason).ToImmutableArray(),
                StringComparer.Ordinal));

    /// <summary>The steps that aren't cached, with their reasons.</summary>
    /// <returns>One line a step; empty when all are.</returns>
    internal string Changes() =>
        Write(_reasons.Where(static pair => !pair.Value.All(IsCached)));

    /// <inheritdoc/>
    public override string ToString() => Write(_reasons);

    private static string Write(IEnumerable<KeyValuePair<string, ImmutableArray<IncrementalStepRunReason>>> reasons) =>
        string.Join('\n', reasons.Select(static pair => $"  {pair.Key}: {string.Join(", ", pair.Value)}"));
}
