using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using Keyway.Harness;

namespace Keyway.PackageTests;

[Collection(PackedPackagesFixture.Name)]
public sealed class AuthorTests(PackedPackages packed)
{
    [Fact]
    public async Task Tool_AnswersACallInUtf8() => Assert.Equal("42\ninvalid_arguments\n", await packed.RunAsync("App"));

    [Fact]
    public async Task PackageAboveKeyway_BringsTheGenerator() =>
        Assert.Equal("42\ninvalid_arguments\n", await packed.RunAsync("AboveKeyway"));

    [Fact]
    public async Task PackageOfFunctions_IsEnoughToCallAToolAsOne() =>
        Assert.Equal("add: Adds two numbers.\n42\ninvalid_arguments\n", await packed.RunAsync("Functions"));

    [Fact]
    public async Task PackageOfAgents_IsEnoughToStartAProcessOfAProgram() =>
        Assert.Equal(
            """
            add: [a, 40], [b, 2]
            add: 42
            calculator: [expression, 6 * 7]
            calculator: 42
            It is 42 or 42.
            end_turn, 2 requests
            plus: [a, 40], [b, 2]
            add: 42
            calculator: [expression, 6 * 7]
            calculator: 42
            It is 42 or 42.
            end_turn, 2 requests

            """,
            await packed.RunAsync("Agent"));

    [Fact]
    public async Task GeneratedCode_PassesWhereWarningsAreErrors() => Assert.EndsWith("{\"sum\":35}\n", await packed.RunAsync("Strict"), StringComparison.Ordinal);

    [Fact]
    public async Task Descriptions_AreTheSameWithoutADocumentationFile()
    {
        string without = await packed.RunAsync("Strict");

        Assert.StartsWith("Sums prices up.\n", without, StringComparison.Ordinal);
        Assert.Contains("What is in the basket.", without, StringComparison.Ordinal);
        Assert.Contains("In euros.", without, StringComparison.Ordinal);
        Assert.Equal(without, await packed.RunAsync("StrictDocumented"));
    }

    [Fact]
    public async Task GeneratedCode_IsCSharp12() => Assert.Equal(await packed.RunAsync("Strict"), await packed.RunAsync("CSharp12"));

    [Fact]
    public void ProjectForNet8_Builds() => packed.AssertBuilt("Net8", "net8.0");

    [Fact]
    public async Task App_IncludesTheRegistriesOfTwoLibraries() =>
        Assert.Equal(
            "greet_loudly\ngreet\nx.greet\nA greets Ada\nHELLO Ada\nB greets Ada\n", await packed.RunAsync("Composed"));

    [Fact]
    public async Task FriendAssemblies_GenerateSideBySide() => Assert.Equal("low2\nloud3\n", await packed.RunAsync("Friend"));

    [Theory]
    [InlineData("Broken")]
    [InlineData("BrokenAbove")]
    public void RefusedTool_IsAnErrorOfTheBuild(string project)
    {
        Assert.NotEqual(0, packed.BuiltBroken.ExitCode);
        Assert.Matches(
            new Regex($@"Tools\.cs\(7,30\): error KEY0005: 'Tools\.Wait' can't be served: .*{project}\.csproj\]"), packed.BuiltBroken.Output);
    }

    [Fact]
    public void EscapeFromTheProof_IsAWarningWhereThatIsStrict()
    {
        Assert.Matches(new Regex(@"Tools\.cs\(9,79\): warning KEY0112: .*Broken\.csproj\]"), packed.BuiltBroken.Output);
        Assert.DoesNotMatch(new Regex(@"KEY0112.*BrokenAbove\.csproj"), packed.BuiltBroken.Output);
    }

    [Theory]
    [InlineData("App", "App", "KeywayChecked, Proven")]
    [InlineData("LibraryA", "LibraryA", "KeywayChecked")]
    [InlineData("AboveKeyway", "Keyway.Hosting", "KeywayChecked")]
    [InlineData("Functions", "Keyway.AI", "KeywayChecked")]
    [InlineData("Agent", "Agent", "KeywayChecked")]
    [InlineData("Agent", "Keyway.Agents", "KeywayChecked")]
    [InlineData("Mcp", "Mcp", "KeywayChecked")]
    [InlineData("McpAlone", "McpAlone", "KeywayChecked")]
    [InlineData("McpAlone", "Keyway.Mcp", "KeywayChecked")]
    [InlineData("Unchecked", "Unchecked", null)]
    public void AssemblyThatWasChecked_SaysSo(string project, string assembly, string? stamp)
    {
        packed.AssertBuilt(project, "net10.0");
        using var image = new PEReader(File.OpenRead(Path.Combine(packed.Authors, project, "bin", "Debug", "net10.0", assembly + ".dll")));
        MetadataReader metadata = image.GetMetadataReader();
        CustomAttribute[] found =
        [
            .. metadata.GetAssemblyDefinition().GetCustomAttributes().Select(metadata.GetCustomAttribute)
                .Where(attribute => attribute.Constructor.Kind == HandleKind.MemberReference
                    && metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
                    && metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)parent).Name) == "KeywayCheckedAttribute"),
        ];

        Assert.Equal(stamp is null ? 0 : 1, found.Length);
        Assert.All(found, attribute => Assert.Equal(
            stamp!.EndsWith("Proven", StringComparison.Ordinal),
            metadata.GetBlobBytes(attribute.Value).AsSpan().IndexOf("Proven"u8) >= 0));
    }

    [Fact]
    public void CompilerSide_SeesThePropertiesOfTheBuild()
    {
        string config = File.ReadAllText(Directory.GetFiles(
            Path.Combine(packed.Authors, "App", "obj"), "*.GeneratedMSBuildEditorConfig.editorconfig", SearchOption.AllDirectories)[0]);

        Assert.Contains("build_property.KeywayContextProof = strict\n", config, StringComparison.Ordinal);
        Assert.Matches(@"build_property\.KeywayNoWarn = [^;\n]*KEY9998,KEY9999\n", config);
        Assert.Contains("build_property.RunAnalyzers = ", config, StringComparison.Ordinal);
        Assert.Contains("build_property.RunAnalyzersDuringBuild = ", config, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PluginYaml_IsReadWhereItsProjectIsBuilt()
        => Assert.Equal("Described 1.10 { API_KEY = ***, EPOCHS = 5 }\nexport\n", await packed.RunAsync("Described"));

    [Fact]
    public async Task PluginYaml_CanBeLeftOut() => Assert.Equal("True\n", await packed.RunAsync("OptedOut"));

    [Theory]
    [InlineData(@"plugin\.yaml\(2,1\): error KEY0021: .*there is no key 'categroy' in the file\. Did you mean 'category'\?")]
    [InlineData(@"plugin\.yaml\(5,17\): error KEY0022: .*Tools\.Wiat")]
    [InlineData(@"plugin\.yaml\(6,15\): warning KEY0023: .*Did you mean 'custom'\?")]
    public void PluginYamlThatIsWrong_IsReportedOnItsLine(string reported)
        => Assert.Matches(new Regex(reported + @".*Broken\.csproj\]"), packed.BuiltBroken.Output);

    [Theory]
    [InlineData("App", true)]
    [InlineData("Described", true)]
    [InlineData("OptedOut", false)]
    [InlineData("Strict", false)]
    public async Task PluginYaml_IsHandedToTheCompilerWhereThereIsOne(string project, bool isThere)
    {
        string items = (await Commands.DotnetAsync(
            packed.Authors, "msbuild", Path.Combine(project, project + ".csproj"), "-getItem:AdditionalFiles", "-nodeReuse:false")).Succeeded().Output;

        Assert.Equal(isThere ? 1 : 0, Regex.Count(items, @"""Identity"": "".*plugin\.yaml"""));
    }
}
