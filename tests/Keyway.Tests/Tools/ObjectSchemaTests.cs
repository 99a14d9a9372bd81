using System.Reflection;
using Keyway.CompilerServices;

namespace Keyway.Tests.Tools;

/// <summary>Whether structured content is an object, which is known of bound types and read in the schema of all others.</summary>
public class ObjectSchemaTests
{
    [Fact]
    public void EveryTool_ReturnsAnObjectWhereItsSchemaSaysSo()
    {
        PluginRegistry[] registries =
        [
            .. from type in typeof(ObjectSchemaTests).Assembly.GetTypes()
               where type.GetCustomAttribute<GeneratedRegistryAttribute>() is not null
               select (PluginRegistry)type.GetProperty("Registry", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!,
        ];
        ToolDescriptor[] tools = [.. registries.SelectMany(registry => registry.Tools)];
        ToolDescriptor[] selected =
        [
            .. from registry in registries
               from name in registry.Names.ToArray()
               where ToolName.IsValid(name)
               select PluginRegistry.Create([registry.Select(name)!]).Find(name),
        ];

        Assert.All([.. tools, .. selected], tool => Assert.Equal((tool.Name, SchemaParts.IsObject(tool.OutputSchema)), (tool.Name, tool.ReturnsObject)));
        Assert.Contains(tools, tool => tool.ReturnsObject);
        Assert.All(tools.Where(tool => tool.ReturnsObject), tool => Assert.Equal(tool.Source!.GetType(), tool.Source.GetType().GetProperty("ReturnsObject")!.DeclaringType));
        Assert.Contains(tools, tool => tool is { ReturnsObject: false, OutputSchema.IsEmpty: false });
    }

    [Theory]
    [InlineData("""{"type":"object"}""", true)]
    [InlineData("""{"properties":{},"type":"object"}""", true)]
    [InlineData("""{"$ref":"#/$defs/Twig","$defs":{"Twig":{"type":"object"}}}""", true)]
    [InlineData("""{"$ref":"#/$defs/Twig","$defs":{"Twig":{"type":["object","null"]}}}""", false)]
    [InlineData("""{"$ref":"#/$defs/Twig","$defs":{}}""", false)]
    [InlineData("""{"$ref":"#"}""", false)]
    [InlineData("""{"type":["object","null"]}""", false)]
    [InlineData("""{"type":["object"]}""", false)]
    [InlineData("""{"type":["object",7]}""", false)]
    [InlineData("""{"type":7}""", false)]
    [InlineData("""{"type":"object","$ref":"https://example.com/twig"}""", true)]
    [InlineData("""{"type":"string","$ref":7}""", false)]
    [InlineData("""{"$ref":"#/$defs/Twig","$defs":[]}""", false)]
    [InlineData("""{"$ref":"#/$defs/Twig","$defs":{"Twig":true}}""", false)]
    [InlineData("""{"type":"string"}""", false)]
    [InlineData("""{"anyOf":[{"type":"object"}]}""", false)]
    [InlineData("{}", false)]
    [InlineData("true", false)]
    public void Schema_IsOfObjectsWhereItsRootSaysSo(string schema, bool isObject)
        => Assert.Equal(isObject, SchemaParts.IsObject(Utf8Json.Parse(schema)));
}
