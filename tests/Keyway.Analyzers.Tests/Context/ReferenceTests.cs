using Keyway.Analyzers.Context;
using Keyway.Generators;
using Keyway.Harness;

namespace Keyway.Analyzers.Tests.Context;

/// <summary>What members of other projects state, seen as an editor sees them: with their source.</summary>
public sealed class ReferenceTests
{
    private const string Library = """
        using Keyway;
        [assembly: Keyway.CompilerServices.KeywayChecked]
        public static class K { [ContextKey<string>] public const string A = "a"; }
        public static class L
        {
            public static RuntimeContext Silent() => RuntimeContext.Create();
            [return: RequiresContext(K.A)] public static RuntimeContext Make(string a) => RuntimeContext.Create().With(K.A, a);
            public static string Read([RequiresContext(K.A)] RuntimeContext c) => c.Get<string>(K.A);
        }
        public interface I { string Get(RuntimeContext c); }
        """;

    [Theory]
    [InlineData("public static class T { public static string X() => {|KEY0108:L.Silent().Get<string>(K.A)|} + L.Make(\"x\").Get<string>(K.A); }")]
    [InlineData("public static class T { public static string X(RuntimeContext c) => L.Read({|KEY0109:c|}); }")]
    [InlineData("public class T : I { public string Get([RequiresContext(K.A)] RuntimeContext {|KEY0110:c|}) => c.Get<string>(K.A); }")]
    public async Task ReferencedMember_IsReportedInThisSource(string source)
    {
        var library = new TestProject { AssemblyName = "Library", References = [TestReference.FromType(typeof(PluginRegistry))] };
        await AnalyzerTest.For<ContextProofAnalyzer>()
            .WithReference<PluginRegistry>()
            .WithReference(TestReference.FromCompilation(library.WithFile("Library.cs", Library).CreateCompilation()))
            .WithGenerator(static () => new KeywayGenerator())
            .WithSource("Source.cs", "using Keyway;\n" + source)
            .RunAsync();
    }
}
