using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Keyway.Harness;

/// <summary>
/// Edits that have nothing to do with the generator make it do nothing: a new file, a statement in it, comments
/// everywhere.
/// </summary>
public sealed class UnrelatedEditIsCachedGuard : IGuard
{
    private const string FileName = "UnrelatedToTheTest.cs";

    /// <inheritdoc/>
    public void Check(GeneratorRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        TestProject project = run.Test.Project;

        SyntaxTree unrelated = project.Parse(new(FileName, Unrelated("1")));
        CSharpCompilation compilation = run.Input.AddSyntaxTrees(unrelated);
        run = Next(run, compilation, "a new file with an unrelated class");

        SyntaxTree edited = project.Parse(new(FileName, Unrelated("2")));
        compilation = compilation.ReplaceSyntaxTree(unrelated, edited);
        run = Next(run, compilation, "an edit in an unrelated method");

        foreach (SourceFile file in project.Files)
        {
            compilation = compilation.ReplaceSyntaxTree(
                compilation.SyntaxTrees.Single(tree => tree.FilePath == file.Name),
                project.Parse(Commented(file)));
        }

        Next(run, compilation, "comments before and after everything in each file");
    }

    // The comment before everything moves every position, which a model must not hold.
    internal static SourceFile Commented(SourceFile file) => file with { Text = $"// Moved.\n{file.Text}\n// End." };

    private static string Unrelated(string value) =>
        $$"""
        namespace UnrelatedToTheTest
        {
            /// <summary>Unrelated.</summary>
            internal static class Unrelated
            {
                /// <summary>Unrelated.</summary>
                public static int Value() => {{value}};
            }
        }
        """;

    private GeneratorRun Next(GeneratorRun run, CSharpCompilation compilation, string edit)
    {
        GeneratorRun next = run.Again(compilation);
        return StepReasons.Of(next).Changes() is { Length: > 0 } changes
            ? throw new GuardException(this, $"Not cached after {edit}:\n{changes}")
            : next;
    }
}
