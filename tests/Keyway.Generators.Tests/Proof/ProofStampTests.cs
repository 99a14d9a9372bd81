using System.Collections.Immutable;

namespace Keyway.Generators.Tests.Proof;

/// <summary>An assembly says that its contexts were checked, where the build says that it runs the analyzers that check them.</summary>
public class ProofStampTests
{
    private const string Checked = "[assembly: global::Keyway.CompilerServices.KeywayChecked]";
    private const string Proven = "[assembly: global::Keyway.CompilerServices.KeywayChecked(Proven = true)]";

    [Theory]
    [InlineData(Checked, "KeywayNoWarn=")]
    [InlineData(Checked, "KeywayNoWarn=1701,1702,KEY0016,XKEY0101", "RunAnalyzers=", "RunAnalyzersDuringBuild=", "KeywayContextProof=")]
    [InlineData(Checked, "KeywayNoWarn=", "RunAnalyzers=true", "RunAnalyzersDuringBuild=True", "KeywayContextProof=loose")]
    [InlineData(Proven, "KeywayNoWarn=", "KeywayContextProof=strict")]
    [InlineData(null)]
    [InlineData(null, "RunAnalyzers=", "KeywayContextProof=strict")]
    [InlineData(null, "KeywayNoWarn=", "RunAnalyzers=false")]
    [InlineData(null, "KeywayNoWarn=", "RunAnalyzersDuringBuild=False")]
    [InlineData(null, "KeywayNoWarn=1701,KEY0101")]
    [InlineData(null, "KeywayNoWarn=1701, key0112 ,X", "KeywayContextProof=strict")]
    public void Stamp_FollowsTheBuild(string? stamp, params string[] properties)
    {
        ImmutableSortedDictionary<string, string> texts = Run("public class C;", properties).Texts;

        Assert.Equal(stamp is null ? [] : ["Keyway.Proof.g.cs"], texts.Keys);
        Assert.All(texts.Values, text => Assert.EndsWith("\n" + stamp + "\n", text, StringComparison.Ordinal));
    }

    [Fact]
    public void ProjectWithoutKeyway_GetsNone()
    {
        GeneratorTest test = Author.Writes("public class C;");

        Assert.Empty((test with { Project = Properties("KeywayNoWarn=").WithFile("C.cs", "public class C;") }).RunGuarded().Texts);
    }

    private static GeneratorRun Run(string file, params string[] properties)
    {
        GeneratorTest test = Author.Writes(file);
        return (test with { Project = test.Project with { GlobalOptions = Properties(properties).GlobalOptions } }).RunGuarded();
    }

    private static TestProject Properties(params string[] properties)
        => new()
        {
            GlobalOptions = properties.Select(property => property.Split('='))
                .ToImmutableDictionary(property => "build_property." + property[0], property => property[1]),
        };
}
