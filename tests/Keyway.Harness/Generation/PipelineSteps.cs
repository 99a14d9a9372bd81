using Microsoft.CodeAnalysis;

namespace Keyway.Harness;

/// <summary>Which steps of a pipeline are the generator's own.</summary>
internal static class PipelineSteps
{
    // The step that hands out what a transform under ForAttributeWithMetadataName returned: Roslyn's name, the
    // generator's values.
    private const string TransformResult = "result_ForAttributeWithMetadataName";

    public static IEnumerable<(string Name, IncrementalGeneratorRunStep Step)> Listed(GeneratorRun run) =>
        from name in run.Test.Steps
        from step in run.Result.TrackedSteps.TryGetValue(name, out var steps) ? steps : []
        select (name, step);

    public static IEnumerable<(string Name, IncrementalGeneratorRunStep Step)> Outputs(GeneratorRun run) =>
        from pair in run.Result.TrackedOutputSteps.OrderBy(static pair => pair.Key, StringComparer.Ordinal)
        from step in pair.Value
        select (pair.Key, step);

    /// <summary>The steps with a name that is neither Roslyn's nor on the caller's list.</summary>
    public static IEnumerable<string> Unlisted(GeneratorRun run) =>
        run.Result.TrackedSteps.Keys
            .Where(name => !IsRoslyns(name) && name != TransformResult && !run.Test.Steps.Contains(name)
                && !run.Result.TrackedOutputSteps.ContainsKey(name))
            .Order(StringComparer.Ordinal);

    /// <summary>
    /// Everything between Roslyn's inputs and the outputs, unnamed steps included: a symbol kept by a step that nobody
    /// named is kept all the same.
    /// </summary>
    public static IEnumerable<(string Name, IncrementalGeneratorRunStep Step)> Reachable(GeneratorRun run)
    {
        var seen = new HashSet<IncrementalGeneratorRunStep>(ReferenceEqualityComparer.Instance);
        var queue = new Queue<(string Name, IncrementalGeneratorRunStep Step)>(Listed(run));
        foreach ((string name, IncrementalGeneratorRunStep output) in Outputs(run))
        {
            EnqueueInputs(name, output);
        }

        while (queue.TryDequeue(out (string Name, IncrementalGeneratorRunStep Step) next))
        {
            if ((next.Step.Name is { } name && IsRoslyns(name)) || !seen.Add(next.Step))
            {
                continue;
            }

            yield return next;
            EnqueueInputs(next.Name, next.Step);
        }

        void EnqueueInputs(string of, IncrementalGeneratorRunStep step)
        {
            foreach ((IncrementalGeneratorRunStep source, _) in step.Inputs)
            {
                queue.Enqueue((source.Name ?? $"unnamed step before {of}", source));
            }
        }
    }

    private static bool IsRoslyns(string name) =>
        name is WellKnownGeneratorInputs.Compilation
            or WellKnownGeneratorInputs.ParseOptions
            or WellKnownGeneratorInputs.AdditionalTexts
            or WellKnownGeneratorInputs.AnalyzerConfigOptions
            or WellKnownGeneratorInputs.MetadataReferences
            or "CompilationOptions"
        || (name != TransformResult
            && (name.EndsWith("_ForAttribute", StringComparison.Ordinal)
                || name.EndsWith("_ForAttributeInternal", StringComparison.Ordinal)
                || name.EndsWith("_ForAttributeWithMetadataName", StringComparison.Ordinal)));
}
