using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Keyway.Harness;

/// <summary>
/// Edits a project as an editor would: one file at a time, the same driver seeing each state. Each edit also checks
/// that the driver's output is what a fresh run gives, so nothing overlooked stays overlooked.
/// </summary>
public sealed class EditScript
{
    private readonly GeneratorRun _start;
    private TestProject _project;
    private GeneratorRun _run;

    internal EditScript(GeneratorRun run)
    {
        _start = run;
        _run = run;
        _project = run.Test.Project;
    }

    /// <summary>The state after the last edit.</summary>
    public GeneratorRun Current => _run;

    /// <summary>Replaces text in one file.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="oldText">What stands there, exactly once.</param>
    /// <param name="newText">What shall stand there.</param>
    /// <returns>What the edit caused.</returns>
    /// <exception cref="HarnessException">The text isn't there exactly once, or the output is stale.</exception>
    public EditReport Replace(string file, string oldText, string newText)
    {
        ArgumentException.ThrowIfNullOrEmpty(oldText);
        string text = _project.File(file).Text;
        int index = text.IndexOf(oldText, StringComparison.Ordinal);
        if (index < 0 || text.IndexOf(oldText, index + 1, StringComparison.Ordinal) >= 0)
        {
            throw new HarnessException($"'{oldText}' must stand in '{file}' exactly once.");
        }

        return SetText(file, text.Remove(index, oldText.Length).Insert(index, newText));
    }

    /// <summary>Gives a file a new content; a name not yet there adds a file.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="text">The content.</param>
    /// <returns>What the edit caused.</returns>
    /// <exception cref="HarnessException">The output is stale.</exception>
    public EditReport SetText(string file, string text)
    {
        TestProject project = _project.WithFile(file, text);
        SyntaxTree tree = project.Parse(new(file, text));
        CSharpCompilation compilation = _run.Input.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == file) is { } old
            ? _run.Input.ReplaceSyntaxTree(old, tree)
            : _run.Input.AddSyntaxTrees(tree);
        return Advance(project, compilation);
    }

    /// <summary>Gives a file that isn't C# a new content; a name not yet there adds a file.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="text">The content.</param>
    /// <returns>What the edit caused.</returns>
    /// <exception cref="HarnessException">The output is stale.</exception>
    public EditReport SetAdditionalText(string file, string text)
    {
        TestProject project = _project.WithAdditionalFile(file, text);
        return Advance(project, _run.Again(project.AdditionalFiles));
    }

    /// <summary>Removes a file.</summary>
    /// <param name="file">The file's name.</param>
    /// <returns>What the edit caused.</returns>
    /// <exception cref="HarnessException">There is no such file, or the output is stale.</exception>
    public EditReport Remove(string file) =>
        Advance(
            _project.WithoutFile(file),
            _run.Input.RemoveSyntaxTrees(_run.Input.SyntaxTrees.Single(tree => tree.FilePath == file)));

    private EditReport Advance(TestProject project, CSharpCompilation compilation) => Advance(project, _run.Again(compilation));

    private EditReport Advance(TestProject project, GeneratorRun after)
    {
        GeneratorRun before = _run;
        _run = after;
        _project = project;

        GeneratorRun fresh = (_start.Test with { Project = project }).Start();
        if (TextDifference.Between(fresh.Texts, after.Texts) is { } difference)
        {
            throw new HarnessException($"Stale after the edit, a model's equality overlooks something: {difference}");
        }

        return new(
            StepReasons.Of(after),
            Emitted(before, after),
            [.. before.Texts.Keys.Except(after.Texts.Keys, StringComparer.Ordinal)]);
    }

    // What an output step didn't make again is the same instance as before.
    private static string[] Emitted(GeneratorRun before, GeneratorRun after)
    {
        var old = before.Sources.Select(static source => source.SourceText)
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return
        [
            .. after.Sources.Where(source => !old.Contains(source.SourceText))
                .Select(static source => source.HintName)
                .Order(StringComparer.Ordinal),
        ];
    }
}
