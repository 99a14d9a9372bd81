using Keyway.Analyzers.Context;
using Keyway.Generators;
using Keyway.Harness;
using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Tests.Context;

/// <summary>Keys that are declared twice, here and in references.</summary>
public sealed class DuplicateKeyTests
{
    [Fact]
    public Task KeysOfOneName_LeaveItToTheFirst() =>
        Test().WithSource("Keys.cs", """
            using Keyway;
            public static class B { [ContextKey<int>] public const string {|KEY0105:Same|} = "same"; [ContextKey<int>] public const string Other = "other"; }
            public static class A { [ContextKey<int>] public const string Same = "same"; }
            """).RunAsync();

    [Fact]
    public async Task KeyOfAReference_IsAnErrorHere()
    {
        Diagnostic reported = Assert.Single(await Test()
            .WithSource("Keys.cs", """using Keyway; public static class A { [ContextKey<string>] public const string {|KEY0105:Job|} = "job_id"; }""")
            .RunAsync());

        Assert.Equal(DiagnosticSeverity.Error, reported.Severity);
        Assert.Contains("ContextKeys.JobId (Keyway)", reported.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeysOfTwoReferences_AreAWarning()
    {
        AnalyzerTest test = Test() with { IdsWithoutPlace = ["KEY0105"] };
        Diagnostic reported = Assert.Single(await test.WithReference(Library("One")).WithReference(Library("Two")).WithSource("Empty.cs", "").RunAsync());

        Assert.Equal(DiagnosticSeverity.Warning, reported.Severity);
        Assert.Contains("Keys.Shared (Two)", reported.GetMessage(null), StringComparison.Ordinal);
    }

    private static TestReference Library(string name)
        => TestReference.FromCompilation(
            new GeneratorTest(static () => new KeywayGenerator(), [.. TrackingNames.All]) { Guards = [], Project = new TestProject { AssemblyName = name } }
                .WithReference<PluginRegistry>()
                .WithSource("Keys.cs", $$"""namespace {{name}}; public static class Keys { [Keyway.ContextKey<int>] internal const string Shared = "shared"; }""")
                .Start().Output);

    private static AnalyzerTest Test()
        => AnalyzerTest.For<DuplicateKeyAnalyzer>().WithReference<PluginRegistry>().WithGenerator(static () => new KeywayGenerator());
}
