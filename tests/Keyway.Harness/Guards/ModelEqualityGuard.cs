using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Keyway.Harness;

/// <summary>
/// Models made twice from the same text are equal and hash alike, and models that differ aren't equal. The first fails
/// and nothing is ever cached; the second fails and an edit is overlooked.
/// </summary>
public sealed class ModelEqualityGuard : IGuard
{
    /// <inheritdoc/>
    public void Check(GeneratorRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        GeneratorRun other = run.Test.Start();
        foreach (string step in run.Test.Steps)
        {
            ImmutableArray<object?> first = Values(run, step);
            ImmutableArray<object?> second = Values(other, step);
            if (first.Length != second.Length)
            {
                throw new GuardException(
                    this, $"'{step}' yields {first.Length} values in one run and {second.Length} in the next.");
            }

            for (int i = 0; i < first.Length; i++)
            {
                CheckEqual(first[i], second[i], $"{step}[{i}]");
            }

            CheckDistinct(first, step);
        }
    }

    private static ImmutableArray<object?> Values(GeneratorRun run, string step) =>
        [.. PipelineSteps.Listed(run).Where(listed => listed.Name == step)
            .SelectMany(static listed => listed.Step.Outputs).Select(static output => (object?)output.Value)];

    private void CheckEqual(object? first, object? second, string path)
    {
        // Collect and Combine wrap the generator's values in types of theirs that compare arrays by reference; Roslyn
        // recomputes those and compares what the next step makes of them.
        if (first is ITuple tuple && second is ITuple otherTuple && tuple.Length == otherTuple.Length
            && IsValueTuple(first))
        {
            for (int i = 0; i < tuple.Length; i++)
            {
                CheckEqual(tuple[i], otherTuple[i], $"{path}.Item{i + 1}");
            }

            return;
        }

        if (ModelText.ElementsOfImmutableArray(first) is { } elements
            && ModelText.ElementsOfImmutableArray(second) is { } others
            && elements.Length == others.Length)
        {
            for (int i = 0; i < elements.Length; i++)
            {
                CheckEqual(elements.GetValue(i), others.GetValue(i), $"{path}[{i}]");
            }

            return;
        }

        if (!Equals(first, second))
        {
            throw new GuardException(
                this,
                $"{path} isn't equal to the same model made from the same text ({first?.GetType().Name ?? "null"}). "
                + WhereEqualityBreaks(first, second, path));
        }

        if (first is not null && first.GetHashCode() != second!.GetHashCode())
        {
            throw new GuardException(
                this,
                $"{path} is equal to the same model made from the same text, but hashes differently "
                + $"({first.GetType().Name}).");
        }
    }

    private void CheckDistinct(ImmutableArray<object?> values, string step)
    {
        for (int i = 0; i < values.Length; i++)
        {
            for (int j = i + 1; j < values.Length; j++)
            {
                if (Equals(values[i], values[j]) && ModelText.Difference(values[i], values[j]) is { } difference)
                {
                    throw new GuardException(
                        this, $"{step}[{i}] and {step}[{j}] count as equal but differ: {difference}.");
                }
            }
        }
    }

    private static bool IsValueTuple(object value) =>
        value.GetType().FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal);

    /// <summary>The innermost member whose equality fails: in a nested model the outermost says little.</summary>
    private static string WhereEqualityBreaks(object? first, object? second, string path)
    {
        while (first is not null && second is not null && first.GetType() == second.GetType()
            && !ModelWalk.IsLeaf(first.GetType()))
        {
            var unequal = ModelWalk.Children(first)
                .Zip(ModelWalk.Children(second))
                .FirstOrDefault(static pair => !Equals(pair.First.Value, pair.Second.Value));
            if (unequal.First.Member is null)
            {
                break;
            }

            path += unequal.First.Member;
            (first, second) = (unequal.First.Value, unequal.Second.Value);
        }

        return $"Its equality breaks at {path}.";
    }
}
