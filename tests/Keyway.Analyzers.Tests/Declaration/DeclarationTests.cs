using System.Collections.Immutable;
using Keyway.CompilerServices;
using Keyway.Generators;
using Keyway.Harness;
using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Tests.Declaration;

public sealed class DeclarationTests
{
    public static TheoryData<string, string> AllTrips { get; } = Names(Trips.All);

    public static TheoryData<string, string> TripsOfRegistries { get; } = Names(Trips.All.Where(trip => trip.Registry is not null));

    [Theory]
    [MemberData(nameof(AllTrips))]
    public async Task WhatIsRefused_IsReportedWhereItStands(string id, string what)
    {
        ImmutableArray<Diagnostic> reported = await Test(Find(id, what)).RunAsync();

        Assert.All(reported, diagnostic => Assert.Equal(id, diagnostic.Id));
        Assert.All(reported, diagnostic => Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity));
    }

    [Theory]
    [MemberData(nameof(TripsOfRegistries))]
    public async Task WhatIsReported_IsWhatTheRegistryRefuses(string id, string what)
    {
        Trip trip = Find(id, what);
        Diagnostic reported = (await Test(trip).RunAsync())[0];

        using LoadedAssembly loaded = Run(trip).Load();
        var registry = (PluginRegistry)loaded.Type(trip.Registry!).GetProperty("Registry")!.GetValue(null)!;
        RefusedMethod refused = Assert.Single(registry.Refused);

        Assert.Equal(id, refused.DiagnosticId);
        Assert.Equal(
            string.Format(null, reported.Descriptor.MessageFormat.ToString(null), refused.Method, refused.Reason),
            reported.GetMessage(null));
    }

    [Fact]
    public void KeysAndRegistriesThatAreReported_GetNoFile()
    {
        foreach (Trip trip in Trips.All.Where(trip => trip.Registry is null))
        {
            Assert.True(Run(trip).Texts.IsEmpty, trip.ToString());
        }
    }

    [Theory]
    [InlineData("void M() { [Tool] static int {|KEY0003:Get|}() => 1; Get(); }")]
    [InlineData("void M() { Func<int> get = {|KEY0003:[Tool] () => 1|}; get(); }")]
    public Task ToolInsideAMethod_IsReported(string member) =>
        Analyzers().WithSource("Tools.cs", $"using System; using Keyway; class C {{ {member} }}").RunAsync();

    [Fact]
    public Task PartialMethod_IsReportedOnce() =>
        Analyzers()
            .WithSource("One.cs", "using Keyway; public static partial class T { [Tool] private static partial void {|KEY0001:Get|}(); }")
            .WithSource("Two.cs", "public static partial class T { private static partial void Get() { } }")
            .RunAsync();

    [Fact]
    public Task KeyWhoseAccessorsAnotherOneHas_IsReported() =>
        Analyzers()
            .WithGenerator(static () => new KeywayGenerator())
            .WithSource("Keys.cs", """
                using Keyway;
                namespace Acme { public static class L { [ContextKey<string>] public const string {|KEY0015:Model|} = "l"; } }
                namespace Acme { public static class K { [ContextKey<int>] public const string Model = "k"; } }
                namespace Acme { public class C { public int Get([RequiresContext("k")] RuntimeContext context) => context.GetModel(); } }
                namespace Other { public static class K { [ContextKey<int>] public const string Model = "o"; } }
                public static class KContextExtensions { [ContextKey<int>] public const string Model = "m"; }
                """)
            .RunAsync();

    [Fact]
    public Task GoodDeclarations_AreNotReported() =>
        Analyzers()
            .WithGenerator(static () => new KeywayGenerator())
            .WithSource("Tools.cs", """
                using System;
                using Keyway;
                public static class K { [ContextKey<Uri>] public const string Home = "home"; }
                public class T
                {
                    [Tool] public int Add(int a, int b = 2) => a + b;
                    [Tool] public string Host([FromContext] Uri home) => home.Host;
                    [Tool] public string Job([FromContext("job_id")] string job) => job;
                }
                public class P { public int A { get; set; } }
                [Action] public class TrainAction : PluginAction<P> { protected override void Execute() { } }
                [PluginRegistry] public static partial class Plugin;
                [PluginRegistry(Include = [typeof(Plugin)], Prefix = "x.")] public static partial class Other;
                """)
            .RunAsync();

    [Fact]
    public Task ToolsOfOneNameInTwoRegistries_DoNotClash() =>
        Analyzers()
            .WithSource("Tools.cs", """
                using Keyway;
                public static class A { [Tool] public static int Get() => 1; }
                public static class B { [Tool] public static int Get() => 1; }
                [PluginRegistry(Types = [typeof(A)])] public static partial class PluginA;
                [PluginRegistry(Types = [typeof(B)])] public static partial class PluginB;
                """)
            .RunAsync();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task RegistryOfANewerFormat_IsNotIncluded(int newer)
    {
        var library = new TestProject
        {
            AssemblyName = "Lib",
            References = [TestReference.FromType(typeof(PluginRegistry))],
            Files =
            [
                new SourceFile("Registry.cs", $$"""
                    namespace Lib;
                    [Keyway.PluginRegistry, Keyway.CompilerServices.GeneratedRegistry({{RegistrySource.CurrentFormat + newer}})]
                    public static partial class Served;
                    """),
            ],
        };
        ImmutableArray<Diagnostic> reported = await Analyzers()
            .WithReference(TestReference.FromCompilation(library.CreateCompilation()))
            .WithSource("Plugin.cs", $$"""
                using Keyway;
                [PluginRegistry(Include = [typeof(Lib.Served)])] public static partial class {{(newer > 0 ? "{|KEY0017:Plugin|}" : "Plugin")}};
                """)
            .RunAsync();

        Assert.Equal(newer, reported.Length);
        Assert.All(reported, diagnostic => Assert.EndsWith(
            "it includes Served, which a newer Keyway generated. Update the Keyway package of this project.",
            diagnostic.GetMessage(null),
            StringComparison.Ordinal));
    }

    [Fact]
    public Task ProgramWithoutKeyway_IsNotWatched() =>
        (Analyzers() with { Project = new TestProject() })
            .WithSource("Tools.cs", """
                using System;
                class ToolAttribute : Attribute;
                static class T { [Tool] static void Get<V>(ref int value) => value = 1; }
                """)
            .RunAsync();

    private static TheoryData<string, string> Names(IEnumerable<Trip> trips)
    {
        var data = new TheoryData<string, string>();
        foreach (Trip trip in trips)
        {
            data.Add(trip.Id, trip.What);
        }

        return data;
    }

    private static Trip Find(string id, string what) => Trips.All.Single(trip => trip.Id == id && trip.What == what);

    private static GeneratorRun Run(Trip trip) =>
        new GeneratorTest(static () => new KeywayGenerator(), [.. TrackingNames.All])
        {
            // Refusal is what is looked at here; the generator's own tests hold the rest.
            Guards = [],
        }
        .WithReference<PluginRegistry>()
        .WithSource("Tools.cs", Markup.Parse(trip.Markup).Text)
        .Start();

    private static AnalyzerTest Test(Trip trip) =>
        Analyzers().WithGenerator(static () => new KeywayGenerator()).WithSource("Tools.cs", trip.Markup);

    private static AnalyzerTest Analyzers() => new AnalyzerTest(AllAnalyzers.CreateWithoutAdvice()).WithReference<PluginRegistry>();
}
