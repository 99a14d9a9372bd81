using System.Collections.Immutable;
using Keyway.Analyzers.Tests.Declaration;
using Keyway.Generators;
using Keyway.Harness;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Analyzers.Tests.Quality;

public sealed class QualityTests
{
    public static TheoryData<string, string> AllTrips { get; } = Names();

    [Theory]
    [MemberData(nameof(AllTrips))]
    public Task WhatCouldBeBetter_IsReportedWhereItStands(string id, string what)
    {
        Trip trip = QualityTrips.All.Single(trip => trip.Id == id && trip.What == what);
        return Test(id).WithSource("Tools.cs", trip.Markup).RunAsync();
    }

    [Theory]
    [InlineData("[Range(1, 10)] int x = 1")]
    [InlineData("[Range(1, 10)] int? x = null")]
    [InlineData("[Range(typeof(decimal), \"1\", \"2\")] decimal x = 0")]
    [InlineData("[Length(2, 2)] string x = \"\\U0001F600a\"")]
    [InlineData("[RegularExpression(\"[a-z]+\")] string x = \"\"")]
    [InlineData("[RegularExpression(\"(\")] string x = \"a\"")]
    [InlineData("[AllowedValues(1, null)] int? x = null")]
    [InlineData("[AllowedValues(1)] long x = 1")]
    [InlineData("[Required(AllowEmptyStrings = true)] string x = \"\"")]
    [InlineData("[EmailAddress] string x = \"a\"")]
    public Task DefaultThatIsAllowed_IsNotReported(string parameter) =>
        Test("KEY0203").WithSource("Tools.cs", $$"""
            using System.ComponentModel.DataAnnotations;
            using Keyway;
            public static class T { [Tool] public static object? Get({{parameter}}) => x; }
            """).RunAsync();

    [Theory]
    [InlineData("Tool")]
    [InlineData("ToolAttribute")]
    [InlineData("Keyway.Tool")]
    [InlineData("global::Keyway.ActionAttribute")]
    [InlineData("Served")]
    [InlineData("Prompt")]
    [InlineData("Keyway.ResourceAttribute(\"a://b\")")]
    public Task WhatAToolBinds_IsFound_HoweverItIsMarked(string mark) =>
        Test("KEY0203").WithSource("Models.cs", $$"""
            using System.ComponentModel.DataAnnotations;
            using Keyway;
            using Served = Keyway.ToolAttribute;
            public class Inner { [Range(1, 10)] public int B { get; set; } = {|KEY0203:0|}; }
            public class Bound { public Inner? Inner { get; set; } }
            public static class T { [{{mark}}] public static void Run(Bound bound) { } }
            """).RunAsync();

    [Fact]
    public Task WhatNoToolBinds_IsLeftAlone() =>
        Test("KEY0203").WithSource("Models.cs", """
            using System.ComponentModel.DataAnnotations;
            using Keyway;
            public record Stored([property: Range(1, 10)] int A = 0) { [Range(1, 10)] public int B { get; set; } = 0; }
            public static class T { [Tool] public static int Get() => 1; public static void Other([Range(1, 10)] int x = 0) { } }
            """).RunAsync();

    [Fact]
    public Task WhatIsSaidElsewhere_IsADescription() =>
        Test("KEY0201", "KEY0202").WithSource("Tools.cs", """
            using System.ComponentModel;
            using Keyway;
            public class P { public int A { get; set; } }
            public static class T
            {
                [Tool(Description = "One.")] public static int One([Description("A number.")] int a) => a;
                [Tool, Description("Two.")] public static int Two([FromArguments] P p, RuntimeContext c, [FromServices] System.IFormatProvider f) => p.A;
                /// <summary>Three.</summary>
                /// <param name="a">A number.</param>
                [Tool] public static int Three(int a) => a;
            }
            """).RunAsync();

    [Fact]
    public Task CallsThatMayPass_AreNotReported() =>
        Test("KEY0205").WithSource("Tools.cs", """
            using Keyway;
            public static class T
            {
                public static void Run(RuntimeContext c, int total, string category)
                {
                    c.SetProgress(0, 1);
                    c.SetProgress(1, 1, "");
                    c.SetProgress(3, total);
                    c.SetMetrics(category, ("loss", 1));
                    c.SetMetrics("train");
                    c.SetProgressWeights(("a", 0), ("b", 1));
                }
            }
            """).RunAsync();

    [Fact]
    public Task ActionThatIsAbstractOrMarked_IsServedOrDerivedFrom() =>
        Test("KEY0019").WithSource("Tools.cs", """
            using Keyway;
            public class P { }
            public abstract class Base : PluginAction<P> { protected override void Execute() { } }
            [Action] public class A : Base { }
            public class Other { }
            """).RunAsync();

    // Only what is asked for: nearly all that tests write could be better somewhere.
    private static AnalyzerTest Test(params string[] ids)
    {
        AnalyzerTest test = new AnalyzerTest([.. AllAnalyzers.Create().Where(analyzer => Reports(analyzer, ids))])
            .WithReference<PluginRegistry>()
            .WithReference<Microsoft.Extensions.DependencyInjection.IServiceCollection>()
            .WithGenerator(static () => new KeywayGenerator());
        ImmutableDictionary<string, Microsoft.CodeAnalysis.ReportDiagnostic> off = AllAnalyzers.Descriptors.Select(descriptor => descriptor.Id).Except(ids)
            .ToImmutableDictionary(id => id, _ => Microsoft.CodeAnalysis.ReportDiagnostic.Suppress);
        return test with { Project = test.Project with { Severities = off } };
    }

    private static bool Reports(DiagnosticAnalyzer analyzer, string[] ids) => analyzer.SupportedDiagnostics.Any(descriptor => ids.Contains(descriptor.Id));

    private static TheoryData<string, string> Names()
    {
        var data = new TheoryData<string, string>();
        foreach (Trip trip in QualityTrips.All)
        {
            data.Add(trip.Id, trip.What);
        }

        return data;
    }
}
