using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Harness.Tests;

public class AnalyzerTestTests
{
    private static readonly AnalyzerTest Bad = AnalyzerTest.For<ToyAnalyzer>() with { DefaultId = "TOY1" };

    [Fact]
    public async Task MarkedAndReported_Pass()
    {
        ImmutableArray<Diagnostic> reported = await Bad
            .WithSource("One.cs", "class C { void [|Bad|]() { } void Good() { } }")
            .RunAsync();

        Assert.Equal("TOY1", Assert.Single(reported).Id);
    }

    [Fact]
    public async Task NothingMarked_NothingReported_Passes() =>
        Assert.Empty(await Bad.WithSource("One.cs", "class C;").RunAsync());

    [Fact]
    public Task MarkedButNotReported_Fails() =>
        Fails(
            Bad.WithSource("One.cs", "class C\n{ void [|Good|]() { } }"),
            "Marked, but not reported:\n  One.cs(2): {|TOY1:Good|}");

    [Fact]
    public Task ReportedButNotMarked_FailsWithTheMarkup() =>
        Fails(
            Bad.WithSource("One.cs", "class C { void Bad() { } }"),
            "Reported, but not marked:",
            "One.cs(1): {|TOY1:Bad|}");

    [Fact]
    public Task ReportedElsewhere_Fails() =>
        Fails(Bad.WithSource("One.cs", "class C { [|void|] Bad() { } }"), "{|TOY1:void|}", "{|TOY1:Bad|}");

    [Fact]
    public Task ReportedOnceButMarkedTwice_Fails() =>
        Fails(Bad.WithSource("One.cs", "class C { void {|TOY1:[|Bad|]|}() { } }"), "Marked, but");

    [Fact]
    public Task MarkedWithAnotherId_Fails() =>
        Fails(Bad.WithSource("One.cs", "class C { void {|TOY2:Bad|}() { } }"), "{|TOY2:Bad|}", "{|TOY1:Bad|}");

    [Fact]
    public Task IdThatNoAnalyzerHas_IsRefused() =>
        Fails(Bad.WithSource("One.cs", "class C { void {|TOY9:Bad|}() { } }"), "No analyzer of this test reports TOY9");

    [Fact]
    public Task PlaceWithoutIdWhereThereAreTwo_IsRefused() =>
        Fails(AnalyzerTest.For<ToyAnalyzer>().WithSource("One.cs", "class C { void [|Bad|]() { } }"), "TOY1, TOY2");

    [Fact]
    public Task CompileErrorThatIsNotMarked_Fails() =>
        Fails(Bad.WithSource("One.cs", "class C : Nowhere;"), "{|CS0246:Nowhere|}");

    [Fact]
    public Task CompileErrorThatIsMarked_Passes() =>
        Bad.WithSource("One.cs", "class C : {|CS0246:Nowhere|};").RunAsync();

    [Fact]
    public Task AnalyzerThatThrows_Fails() =>
        Fails(
            AnalyzerTest.For<FaultyAnalyzer>().WithSource("One.cs", "class C;"),
            "FaultyAnalyzer threw",
            "the toy broke");

    [Fact]
    public async Task ReportWithoutAPlace_MustBeListed()
    {
        AnalyzerTest test = AnalyzerTest.For<PlacelessAnalyzer>().WithSource("One.cs", "class C;");

        await (test with { IdsWithoutPlace = ["TOY4"] }).RunAsync();
        await Fails(test, "TOY4 without a place");
    }

    [Fact]
    public Task RuleThatIsOff_CanBeSwitchedOn()
    {
        AnalyzerTest test = AnalyzerTest.For<ToyAnalyzer>().WithSource("One.cs", "class {|TOY2:C|};");

        return (test with { Project = test.Project with { Severities = On } }).RunAsync();
    }

    [Fact]
    public Task GeneratedMembers_AreThereForTheAnalyzer()
    {
        AnalyzerTest test = AnalyzerTest.For<ToyAnalyzer>()
            .WithGenerator(static () => new ToyGenerator<ToyModel>(Toy.Parse, Toy.Emit))
            .WithSource("One.cs", Toy.First);

        return (test with { Project = test.Project with { Severities = On } }).RunAsync();
    }

    [Fact]
    public async Task SuppressedWarning_IsSeenToBeGone()
    {
        const string Marked = "class C { void M() { int {|CS0168:unused|}; } }";
        const string Unmarked = "class C { void M() { int unused; } }";
        AnalyzerTest loud = Bad with { ObservedWarnings = ["CS0168"] };
        AnalyzerTest quiet = loud with { Analyzers = [new ToyAnalyzer(), new ToySuppressor()] };

        await loud.WithSource("One.cs", Marked).RunAsync();
        await quiet.WithSource("One.cs", Unmarked).RunAsync();
        await Fails(loud.WithSource("One.cs", Unmarked), "{|CS0168:unused|}");
        await Fails(quiet.WithSource("One.cs", Marked), "Marked, but not reported");
    }

    private static ImmutableDictionary<string, ReportDiagnostic> On { get; } =
        ImmutableDictionary<string, ReportDiagnostic>.Empty.Add("TOY2", ReportDiagnostic.Warn);

    private static async Task Fails(AnalyzerTest test, params string[] parts)
    {
        HarnessException exception = await Assert.ThrowsAsync<HarnessException>(test.RunAsync);
        foreach (string part in parts)
        {
            Assert.Contains(part, exception.Message, StringComparison.Ordinal);
        }
    }
}
