using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Keyway.Harness;

/// <summary>The emitted texts don't depend on the order in which the compiler gets the files.</summary>
public sealed class FileOrderGuard : IGuard
{
    /// <inheritdoc/>
    public void Check(GeneratorRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        ImmutableArray<SyntaxTree> files = run.Input.SyntaxTrees;
        if (files.Length < 2)
        {
            return;
        }

        Compare(run, [.. files.Reverse()], "reversed");

        // Not by chance: a test that fails must fail again, and this order differs from both others as soon as it can.
        SyntaxTree[] shuffled =
            [.. files.Where(static (_, i) => i % 2 == 1), .. files.Where(static (_, i) => i % 2 == 0)];
        Compare(run, shuffled, "shuffled");
    }

    private void Compare(GeneratorRun run, SyntaxTree[] order, string how)
    {
        CSharpCompilation compilation = run.Input.RemoveAllSyntaxTrees().AddSyntaxTrees(order);
        if (TextDifference.Between(run.Texts, run.Test.Start(compilation).Texts) is { } difference)
        {
            throw new GuardException(
                this,
                $"With the files {how} ({string.Join(", ", order.Select(static tree => tree.FilePath))}) "
                + $"the output differs: {difference}");
        }
    }
}
