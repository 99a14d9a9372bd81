using System.Text.Json.Nodes;

namespace Keyway.Tests.Manifest;

public class PluginManifestTests
{
    private static readonly PluginManifest s_plugin = new()
    {
        Name = "Digits",
        Code = "digits",
        Version = "1.10",
        Category = "neural_net",
        DataType = "image",
        Description = "Reads \"digits\".",
        Environment = new([new("EPOCHS", "5"), new("api_key", "hunter2")]),
    };

    [Fact]
    public void Plugin_IsMadeOnceAndWhenItIsLookedAt()
    {
        ManifestSource source = new(s_plugin);
        PluginRegistry registry = new(source);
        Assert.Equal(0, source.Descriptions);

        Assert.Same(s_plugin, registry.Plugin);
        Assert.Same(s_plugin, registry.Plugin);
        Assert.Equal(1, source.Descriptions);
    }

    [Fact]
    public void RegistryWithoutAFile_HasNoPlugin()
    {
        Assert.Null(ManifestRegistry.Registry.Plugin);
        Assert.Null(new PluginRegistry(new ManifestSource(null)).Plugin);
    }

    [Fact]
    public void WhatIsLeftOut_IsNull()
    {
        PluginManifest plugin = new();

        Assert.All(
            new[] { plugin.Name, plugin.Code, plugin.Version, plugin.Category, plugin.DataType, plugin.Description }, Assert.Null);
        Assert.Same(PluginEnvironment.Empty, plugin.Environment);
    }

    [Fact]
    public void Json_HoldsAllThatIsKnown()
    {
        string json = new PluginRegistry(new ManifestSource(s_plugin)).ToManifestJson().ToString();

        Assert.Equal(
            """
            {"plugin":{"name":"Digits","code":"digits","version":"1.10","category":"neural_net","data_type":"image","description":"Reads \"digits\".","env":{"EPOCHS":"5","api_key":"***"}},"tools":[
            """
            + $$"""
            {"name":"add","kind":"tool","title":"Sum","description":"Adds.","input_schema":{{ManifestRegistry.Registry.Find("add")!.InputSchema}},"output_schema":{{ManifestRegistry.Registry.Find("add")!.OutputSchema}},"required_context":[],"access":"read","idempotent":true,"open_world":false},
            """
            + $$"""
            {"name":"wipe","kind":"action","category":"export","input_schema":{{ManifestRegistry.Registry.Find("wipe")!.InputSchema}},"required_context":["job_id","env"],"access":"write"}]}
            """,
            json);
        Assert.NotNull(JsonNode.Parse(json));
    }

    [Fact]
    public void Json_OfARegistryWithoutAFile_SaysSo()
        => Assert.StartsWith("""{"plugin":null,"tools":[{"name":"add",""", ManifestRegistry.Registry.ToManifestJson().ToString(), StringComparison.Ordinal);

    [Fact]
    public void Json_ShowsHalfASurrogatePairAsTheReplacementCharacter()
        => Assert.Contains(
            "\"name\":\"\uFFFD\"",
            new PluginRegistry(new ManifestSource(new PluginManifest { Name = "\ud800" })).ToManifestJson().ToString().Replace("\\uFFFD", "\uFFFD", StringComparison.Ordinal),
            StringComparison.Ordinal);

    [Fact]
    public void EnvironmentOfARun_IsLaidInThreeLayers()
    {
        string prefix = $"KWTEST_{Guid.NewGuid():N}_";
        string[] names = [prefix + "A", prefix + "B", prefix + "C"];
        Array.ForEach(names, name => Environment.SetEnvironmentVariable(name, "process"));
        try
        {
            PluginManifest plugin = new() { Environment = new([new(names[1], "file"), new(names[2], "file")]) };
            PluginEnvironment passed = new([new(names[2], "caller")]);

            Assert.Equal("process process process", Read(PluginEnvironment.ForRun(null)));
            Assert.Equal("process file file", Read(PluginEnvironment.ForRun(plugin)));
            Assert.Equal("process file caller", Read(PluginEnvironment.ForRun(plugin, passed)));
            Assert.Equal("process process caller", Read(PluginEnvironment.ForRun(null, passed)));
        }
        finally
        {
            Array.ForEach(names, name => Environment.SetEnvironmentVariable(name, null));
        }

        string Read(PluginEnvironment environment) => string.Join(' ', names.Select(name => environment.GetString(name)));
    }
}
