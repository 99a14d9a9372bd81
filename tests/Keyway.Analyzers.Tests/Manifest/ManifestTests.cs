using System.Collections.Immutable;
using System.Globalization;
using Keyway.Analyzers.Manifest;
using Keyway.Harness;
using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Tests.Manifest;

/// <summary>What is wrong with plugin.yaml by itself, and where it is said to be.</summary>
public sealed class ManifestTests
{
    private const string Keys = "There are name, code, version, category, data_type, description, env, actions.";
    private const string EntryKeys = "There are entrypoint, category, description, input_type, output_type.";
    private const string Categories = "There are neural_net, export, upload, smart_tool, pre_annotation, post_annotation, data_validation, custom.";

    [Theory]
    [InlineData("nmae: a", "KEY0021", 1, 1, "there is no key 'nmae' in the file. Did you mean 'name'?")]
    [InlineData("name: a\nwheels: 4", "KEY0021", 2, 1, "there is no key 'wheels' in the file. " + Keys)]
    [InlineData("name: a\r\n\r\nwheels: 4\r\n", "KEY0021", 3, 1, "there is no key 'wheels' in the file. " + Keys)]
    [InlineData("name: a\nname: b", "KEY0021", 2, 1, "the key 'name' stands twice in the file. Keep one.")]
    [InlineData("name: [a]", "KEY0021", 1, 7, "'name' must be text and is a list.")]
    [InlineData("version:\n  major: 1", "KEY0021", 2, 3, "'version' must be text and is a map.")]
    [InlineData("name: &a x\ncode: *a", "KEY0021", 2, 7, "'code' must be text and is an alias, which isn't followed.")]
    [InlineData("- a", "KEY0021", 1, 1, "the file must be a map, such as 'key: value', and is a list.")]
    [InlineData("just text", "KEY0021", 1, 1, "the file must be a map, such as 'key: value', and is text.")]
    [InlineData("? [a]\n: b", "KEY0021", 1, 3, "a key of the file must be text and is a list.")]
    [InlineData("~: b", "KEY0021", 1, 1, "a key of the file must be text and is nothing.")]
    [InlineData("env: [A]", "KEY0021", 1, 6, "'env' must be a map, such as 'key: value', and is a list.")]
    [InlineData("env: A", "KEY0021", 1, 6, "'env' must be a map, such as 'key: value', and is text.")]
    [InlineData("env:\n  A: [1]", "KEY0021", 2, 6, "'A' must be text and is a list.")]
    [InlineData("env:\n  A: {B: 1}", "KEY0021", 2, 6, "'A' must be text and is a map.")]
    [InlineData("env: {A: }", "KEY0021", 1, 7, "'A' has no value. Write \"\" for an empty one.")]
    [InlineData("env: {\"\": 1}", "KEY0021", 1, 7, "a key of 'env' must be text and is empty.")]
    [InlineData("env:\n  A: 1\n  A: 2", "KEY0021", 3, 3, "the key 'A' stands twice in 'env'. Keep one.")]
    [InlineData("actions: [train]", "KEY0021", 1, 10, "'actions' must be a map, such as 'key: value', and is a list.")]
    [InlineData("actions:\n  run: go", "KEY0021", 2, 8, "the action 'run' must be a map, such as 'key: value', and is text.")]
    [InlineData("actions:\n  run:\n    entry_pont: T.Run", "KEY0021", 3, 5, "there is no key 'entry_pont' in the action 'run'. Did you mean 'entrypoint'?")]
    [InlineData("actions:\n  run: {wheels: 4}", "KEY0021", 2, 9, "there is no key 'wheels' in the action 'run'. " + EntryKeys)]
    [InlineData("actions:\n  run: {category: custom, category: export}", "KEY0021", 2, 27, "the key 'category' stands twice in the action 'run'. Keep one.")]
    [InlineData("actions:\n  run:\n  run:", "KEY0021", 3, 3, "the action 'run' stands here twice. Keep one.")]
    [InlineData("actions:\n  run:\n  RUN:", "KEY0021", 3, 3, "the action 'RUN' differs from 'run' only in case, and callers may not tell them apart. Rename one.")]
    [InlineData("actions:\n  go on: {entrypoint: T.Run}", "KEY0021", 2, 3, "'go on' can't be the name of an action: a name has 1 to 128 of A-Z a-z 0-9 _ - .")]
    [InlineData("actions:\n  run: {entrypoint: T.Run}\n  go: {entrypoint: T.Run}", "KEY0021", 3, 20, "the entry point 'T.Run' is also that of the action 'run'. Keep one of the two.")]
    [InlineData("name: a\n---\nname: b", "KEY0021", 2, 1, "it has a second document. Keep one.")]
    [InlineData("name: a\0b", "KEY0021", 1, 8, "it has a null character.")]
    [InlineData("name: [a", "KEY0021", 1, 9, "while parsing a flow sequence, did not find expected ',' or ']'.")]
    [InlineData("name: a\n code: b", "KEY0021", 2, 6, "while scanning a plain scalar value, found invalid mapping.")]
    [InlineData("name: 'a", "KEY0021", 1, 7, "while scanning a quoted scalar, found unexpected end of stream.")]
    [InlineData("name: @a", "KEY0021", 1, 7, "while scanning for the next token, found character that cannot start any token.")]
    [InlineData("category: exprot", "KEY0023", 1, 11, "'exprot' is no category that platforms know. Did you mean 'export'?")]
    [InlineData("category: wheels", "KEY0023", 1, 11, "'wheels' is no category that platforms know. " + Categories)]
    [InlineData("category: ''", "KEY0023", 1, 11, "'' is no category that platforms know. " + Categories)]
    [InlineData("data_type: images", "KEY0023", 1, 12, "'images' is no type of data that platforms know. Did you mean 'image'?")]
    [InlineData("category: neural_net", "KEY0023", 1, 11, "the category 'neural_net' needs a data_type: image, text, video, pcd, audio.")]
    [InlineData("actions:\n  run: {category: neural_net}", "KEY0023", 2, 19, "the category 'neural_net' needs a data_type: image, text, video, pcd, audio.")]
    [InlineData("actions:\n  run:\n    category: 'costum'", "KEY0023", 3, 15, "'costum' is no category that platforms know. Did you mean 'custom'?")]
    public async Task Fault_IsSaidWhereItStands(string yaml, string id, int line, int column, string reason)
    {
        Diagnostic reported = Assert.Single(await ReportAsync(yaml));

        Assert.Equal(id, reported.Id);
        FileLinePositionSpan place = reported.Location.GetLineSpan();
        Assert.Equal(("plugin.yaml", line, column), (place.Path, place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1));
        Assert.Equal(
            (id == "KEY0021" ? "plugin.yaml can't be read as it is: " : "plugin.yaml says what platforms don't know: ") + reason,
            reported.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# Nothing yet.")]
    [InlineData("---\n...\n")]
    [InlineData("name:\nenv:\nactions:\n  run:\n")]
    [InlineData("category: neural_net\ndata_type: pcd\nversion: 1.0\nenv: {A: \"\", B: 1, C: true}\n")]
    public async Task GoodFile_IsNotReported(string yaml) => Assert.Empty(await ReportAsync(yaml));

    [Fact]
    public async Task EachFault_IsReported()
    {
        ImmutableArray<Diagnostic> reported = await ReportAsync("nmae: a\ncode: [b]\ncategory: exprot\n");

        Assert.Equal(["KEY0021", "KEY0021", "KEY0023"], reported.Select(diagnostic => diagnostic.Id).Order());
    }

    [Fact]
    public async Task ValuesOfTheEnvironment_AreNeverSaid()
    {
        ImmutableArray<Diagnostic> reported = await ReportAsync("env:\n  API_KEY: hunter2\n  API_KEY: hunter2\n  DB_PASSWORD: [hunter2]\n");

        Assert.Equal(2, reported.Length);
        Assert.All(reported, diagnostic => Assert.DoesNotContain("hunter2", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    [Fact]
    public Task SecondFile_IsReported() =>
        Test().WithAdditionalFile("a/plugin.yaml", "name: a").WithAdditionalFile("b/plugin.yaml", "{|KEY0021:|}nmae: b").RunAsync();

    [Fact]
    public Task OtherFiles_AreLeftAlone() => Test().WithAdditionalFile("other.yaml", "nmae: a").RunAsync();

    [Fact]
    public Task ProgramWithoutKeyway_IsNotWatched() =>
        AnalyzerTest.For<ManifestAnalyzer>().WithSource("Code.cs", "class C;").WithAdditionalFile("plugin.yaml", "nmae: a").RunAsync();

    private static async Task<ImmutableArray<Diagnostic>> ReportAsync(string yaml)
    {
        CompilationWithManifest compilation = CompilationWithManifest.Create("public class C;", yaml);
        return await compilation.ReportAsync(new ManifestAnalyzer());
    }

    private static AnalyzerTest Test() => AnalyzerTest.For<ManifestAnalyzer>().WithReference<PluginRegistry>().WithSource("Code.cs", "class C;");
}
