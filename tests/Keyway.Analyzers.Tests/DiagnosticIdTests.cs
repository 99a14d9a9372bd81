using System.Collections.Immutable;
using System.Reflection;
using Keyway.Analyzers.Tests.Context;
using Keyway.Analyzers.Tests.Declaration;
using Keyway.Analyzers.Tests.Manifest;
using Keyway.Analyzers.Tests.Quality;
using Keyway.Generators;
using Keyway.Generators.Rules;
using Keyway.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Analyzers.Tests;

/// <summary>An ID has one descriptor, one page, one row in the release tracking and a test: checked here, not by hand.</summary>
public sealed class DiagnosticIdTests
{
    internal static readonly string Root = Repository.Root;

    public static TheoryData<string> Ids { get; } = [.. AllIds()];

    private static IReadOnlyList<Trip> AllTrips { get; } = [.. Trips.All, .. ContextTrips.All, .. ManifestTrips.All, .. QualityTrips.All];

    [Fact]
    public void Descriptors_AreThoseOfTheIds() =>
        Assert.Equal(AllIds(), AllAnalyzers.Descriptors.Select(static descriptor => descriptor.Id).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void EachId_HasATest(string id) => Assert.Contains(AllTrips, trip => trip.Id == id);

    [Theory]
    [MemberData(nameof(Ids))]
    public void EachId_HasAPage(string id)
    {
        DiagnosticDescriptor descriptor = Descriptor(id);
        string page = Page(id);

        Assert.EndsWith($"/docs/diagnostics/{id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
        Assert.StartsWith($"# {id}: {descriptor.Title.ToString(null)}\n", page, StringComparison.Ordinal);
        Assert.All(["## Why", "## How to mend", "## When to suppress"], heading => Assert.Contains($"\n{heading}\n", page, StringComparison.Ordinal));
    }

    [Fact]
    public void EachPage_IsOfAnId() =>
        Assert.Equal(
            AllIds(),
            Directory.GetFiles(Path.Combine(Root, "docs", "diagnostics"), "KEY*.md")
                .Select(static path => Path.GetFileNameWithoutExtension(path))
                .Order(StringComparer.Ordinal));

    [Fact]
    public void ReleaseTracking_HasARowForEachId()
    {
        string[] rows =
        [
            .. ReleaseRows("AnalyzerReleases.Shipped.md"),
            .. ReleaseRows("AnalyzerReleases.Unshipped.md"),
        ];

        Assert.Equal(
            AllAnalyzers.Create()
                .SelectMany(analyzer => analyzer.SupportedDiagnostics.Select(descriptor =>
                    $"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {analyzer.GetType().Name}, [page]({descriptor.HelpLinkUri})"))
                .Order(StringComparer.Ordinal),
            rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void NoId_IsReportedBothLiveAndAtTheEnd()
    {
        IGrouping<string, DiagnosticDescriptor>[] ids = [.. AllAnalyzers.Descriptors.GroupBy(static descriptor => descriptor.Id)];

        Assert.All(ids, static id => Assert.Single(id));
        Assert.Equal(["KEY0009", "KEY0020", "KEY0022", "KEY0028", "KEY0105", "KEY0107"], ids.Where(static id => IsAtEnd(id.Single())).Select(static id => id.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task WhatIsReportedAtTheEnd_SaysSo()
    {
        foreach (Trip trip in AllTrips)
        {
            // A file each: what stands in another file than the one that was looked at would come at the end.
            AnalysisResult result = await new CompilationWithAnalyzers(Compile(trip), AllAnalyzers.Create(), ManifestTrips.OptionsOf(trip.UnmarkedManifest))
                .GetAnalysisResultAsync(CancellationToken.None);
            ImmutableArray<Diagnostic> atEnd = [.. result.CompilationDiagnostics.SelectMany(static pair => pair.Value).Where(Concerns)];
            ImmutableArray<Diagnostic> live =
            [
                .. result.SemanticDiagnostics.SelectMany(static tree => tree.Value)
                    .Concat(result.AdditionalFileDiagnostics.SelectMany(static file => file.Value))
                    .SelectMany(static pair => pair.Value).Where(Concerns),
            ];

            Assert.All(IsAtEnd(Descriptor(trip.Id)) ? atEnd : live, diagnostic => Assert.Equal(trip.Id, diagnostic.Id));
            Assert.True(!(IsAtEnd(Descriptor(trip.Id)) ? atEnd : live).IsEmpty, trip.ToString());
            Assert.Empty(IsAtEnd(Descriptor(trip.Id)) ? live : atEnd);

            bool Concerns(Diagnostic diagnostic) => diagnostic.Id == trip.Id || !AllAnalyzers.IsAdvice(diagnostic.Descriptor);
        }
    }

    internal static string Page(string id) => File.ReadAllText(Path.Combine(Root, "docs", "diagnostics", id + ".md"));

    private static CSharpCompilation Compile(Trip trip)
    {
        GeneratorTest test = new GeneratorTest(static () => new KeywayGenerator(), [.. TrackingNames.All]) { Guards = [] }.WithReference<PluginRegistry>();
        CompilationUnitSyntax unit = SyntaxFactory.ParseCompilationUnit(Markup.Parse(trip.Markup).Text);
        return unit.Members
            .Select((member, i) => (Name: $"File{i}.cs", Text: unit.WithMembers(SyntaxFactory.SingletonList(member)).ToFullString()))
            .Aggregate(test, (all, file) => all.WithSource(file.Name, file.Text))
            .Start().Output;
    }

    private static DiagnosticDescriptor Descriptor(string id) => AllAnalyzers.Descriptors.Single(descriptor => descriptor.Id == id);

    private static bool IsAtEnd(DiagnosticDescriptor descriptor) => descriptor.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd);

    private static string[] AllIds() =>
    [
        .. typeof(DiagnosticIds).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(static field => (string)field.GetRawConstantValue()!)
            .Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> ReleaseRows(string file) =>
        File.ReadLines(Path.Combine(Root, "analyzers", "Keyway.Analyzers", file))
            .Where(static line => line.StartsWith("KEY", StringComparison.Ordinal));
}
