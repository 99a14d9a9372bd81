using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Harness;

/// <summary>
/// Analyzers and a project whose marked places (<see cref="Markup"/>) are all that they report. Compile errors must be
/// marked like any other, <c>{|CS0103:…|}</c>; compiler warnings count when their ID is marked somewhere. Immutable:
/// each change gives a new one.
/// </summary>
/// <param name="Analyzers">The analyzers, and suppressors.</param>
public sealed record AnalyzerTest(ImmutableArray<DiagnosticAnalyzer> Analyzers)
{
    /// <summary>The author's project; its files may hold markup.</summary>
    public TestProject Project { get; init; } = new();

    /// <summary>Run before the analyzers, so that these see generated members as they do in a build.</summary>
    public ImmutableArray<Func<IIncrementalGenerator>> Generators { get; init; } = [];

    /// <summary>What <c>[|…|]</c> means where the analyzers have several rules.</summary>
    public string? DefaultId { get; init; }

    /// <summary>IDs reported without a place, in order.</summary>
    public ImmutableArray<string> IdsWithoutPlace { get; init; } = [];

    /// <summary>IDs of compiler warnings that count although none is marked: those a suppressor silences.</summary>
    public ImmutableArray<string> ObservedWarnings { get; init; } = [];

    /// <summary>A test of one analyzer.</summary>
    /// <typeparam name="TAnalyzer">The analyzer.</typeparam>
    /// <returns>The test, still without files.</returns>
    public static AnalyzerTest For<TAnalyzer>()
        where TAnalyzer : DiagnosticAnalyzer, new() => new([new TAnalyzer()]);

    /// <summary>Adds a file, or replaces the one of this name.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="markup">The file's content, with the expected diagnostics marked.</param>
    /// <returns>The changed test.</returns>
    public AnalyzerTest WithSource(string name, string markup) =>
        this with { Project = Project.WithFile(name, markup) };

    /// <summary>Adds a file that isn't C#, or replaces the one of this name.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="markup">The file's content, with the expected diagnostics marked.</param>
    /// <returns>The changed test.</returns>
    public AnalyzerTest WithAdditionalFile(string name, string markup) =>
        this with { Project = Project.WithAdditionalFile(name, markup) };

    /// <summary>Adds a reference.</summary>
    /// <param name="reference">What the project refers to.</param>
    /// <returns>The changed test.</returns>
    public AnalyzerTest WithReference(TestReference reference) =>
        this with { Project = Project with { References = Project.References.Add(reference) } };

    /// <summary>Adds a reference to the assembly of a type.</summary>
    /// <typeparam name="T">Any type of the assembly.</typeparam>
    /// <returns>The changed test.</returns>
    public AnalyzerTest WithReference<T>() => WithReference(TestReference.FromType(typeof(T)));

    /// <summary>Runs a generator before the analyzers.</summary>
    /// <param name="create">Makes the generator.</param>
    /// <returns>The changed test.</returns>
    public AnalyzerTest WithGenerator(Func<IIncrementalGenerator> create) =>
        this with { Generators = Generators.Add(create) };

    /// <summary>Runs the analyzers and compares what they report with what is marked.</summary>
    /// <returns>What was reported, in the order of the files' names and places.</returns>
    /// <exception cref="HarnessException">Reported and marked differ, or an analyzer threw.</exception>
    public async Task<ImmutableArray<Diagnostic>> RunAsync()
    {
        ImmutableArray<SourceFile> sources = Unmarked(Project.Files, out List<ExpectedDiagnostic> expected);
        ImmutableArray<SourceFile> additional = Unmarked(
            Project.AdditionalFiles, out List<ExpectedDiagnostic> expectedInAdditional);
        expected.AddRange(expectedInAdditional);
        expected.AddRange(IdsWithoutPlace.Select(static id => new ExpectedDiagnostic(id, "", default)));
        CheckIds(expected);

        TestProject project = Project with { Files = sources, AdditionalFiles = additional };
        ImmutableArray<Diagnostic> reported = await AnalyzerRun.ReportAsync(
            project,
            Generators,
            Analyzers,
            [.. expected.Select(static diagnostic => diagnostic.Id), .. ObservedWarnings]);
        AnalyzerComparison.Check(project, expected, reported);
        return reported;
    }

    private ImmutableArray<SourceFile> Unmarked(ImmutableArray<SourceFile> files, out List<ExpectedDiagnostic> expected)
    {
        expected = [];
        var unmarked = ImmutableArray.CreateBuilder<SourceFile>();
        foreach (SourceFile file in files)
        {
            Markup markup = Markup.Parse(file.Text);
            unmarked.Add(file with { Text = markup.Text });
            expected.AddRange(
                markup.Spans.Select(span => new ExpectedDiagnostic(span.Id ?? OnlyId(), file.Name, span.Span)));
        }

        return unmarked.ToImmutable();
    }

    private string OnlyId() =>
        DefaultId ?? (SupportedIds() is [var only]
            ? only
            : throw new HarnessException(
                $"[|…|] could be any of {string.Join(", ", SupportedIds())}: "
                + $"write {{|ID:…|}}, or set {nameof(DefaultId)}."));

    private string[] SupportedIds() =>
        [.. Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Select(static rule => rule.Id)
            .Distinct().Order(StringComparer.Ordinal)];

    private void CheckIds(List<ExpectedDiagnostic> expected)
    {
        string[] supported = SupportedIds();
        ExpectedDiagnostic? unknown = expected.FirstOrDefault(
            diagnostic => !supported.Contains(diagnostic.Id) && !AnalyzerRun.IsCompilers(diagnostic.Id));
        if (unknown is not null)
        {
            throw new HarnessException(
                $"No analyzer of this test reports {unknown.Id}; they report {string.Join(", ", supported)}.");
        }
    }
}
