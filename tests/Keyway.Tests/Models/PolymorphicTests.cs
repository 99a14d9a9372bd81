using System.Text.Json;
using Keyway.Tests.Support;

namespace Keyway.Tests.Models;

/// <summary>Polymorphic types are read and written as their derived types, wherever an object says which one it is.</summary>
public class PolymorphicTests
{
    private static readonly ToolInvoker s_invoker = new(PolymorphicPlugin.Registry);

    public static TheoryData<string, Type, string[], string[]> Corpus { get; } = new()
    {
        {
            "draw", typeof(Shape),
            [
                """{"$type":"circle","radius":3}""", """{"$type":"square","side":2,"label":"a"}""",
                """{"$type":"square","side":2,"within":{"$type":"circle","radius":1}}""", """{"$type":"square","side":2,"within":null}""",
                """{"$type":"drawing","shapes":[{"$type":"circle","radius":1},{"$type":"drawing","shapes":[]}]}""",
                """{"$typ\u0065":"c\u0069rcle","radius":3}""",
            ],
            [
                "{}", """{"radius":3}""", """{"$type":"triangle","radius":3}""", """{"$type":"circle"}""", """{"$type":"circle","side":3}""", "[]",
                """{"$type":null,"radius":3}""", """{"$type":{"a":1},"radius":3}""", """{"$type":"circle","radius":3,"$type":"circle"}""",
                """{"$type":"drawing","shapes":[{"radius":1}]}""", """{"$type":1,"radius":3}""", "\"circle\"",
            ]
        },
        { "round", typeof(Circle), ["""{"radius":3}""", """{"radius":3,"label":"a"}"""], ["""{"$type":"circle","radius":3}""", """{"radius":3,"$type":"circle"}"""] },
        {
            "animal", typeof(Animal),
            ["{}", """{"name":"a"}""", """{"kind":1}""", """{"kind":2,"lives":7,"name":"b"}""", """{"kind":1,"barks":false}"""],
            ["""{"kind":3}""", """{"kind":"puppy"}""", """{"kind":2,"barks":true}""", """{"barks":true}""", """{"kind":1,"weeks":3}""", """{"kind":null}""", """{"kind":true}"""]
        },
        {
            "dog", typeof(Dog),
            ["{}", """{"barks":false}""", """{"$type":"puppy","weeks":3}""", """{"$type":"puppy","name":"a"}"""],
            ["""{"kind":1}""", """{"weeks":3}""", """{"$type":"dog"}"""]
        },
        {
            "length", typeof(ILength),
            ["""{"$type":"m","value":1.5}""", """{"$type":"ft","value":3,"inches":2}""", """{"$type":"ft"}"""],
            ["""{"value":1}""", """{"$type":"m"}""", """{"$type":"yd","value":1}"""]
        },
        {
            "hear", typeof(Sound),
            ["{}", """{"level":3}""", """{"$type":"loud","word":"a"}""", """{"$type":"quiet"}""", """{"$type":"LOUD","level":2}""", """{"$type":7}"""],
            ["""{"$type":"loud"}""", """{"$type":"quiet","word":"a"}""", """{"$type":true}"""]
        },
        { "self", typeof(Self), ["""{"$type":"self"}""", """{"$type":"self","a":5}""", """{"$type":"middle","b":5}"""], ["""{"$type":"last"}""", """{"$type":"self","b":1}"""] },
        { "many", typeof(Shape[]), ["""[{"$type":"circle","radius":3},{"$type":"square","side":1}]""", "[]"], ["""[{"radius":3}]"""] },
    };

    [Theory]
    [MemberData(nameof(Corpus))]
    public Task Model_MeansWhatItMeansInSystemTextJson(string tool, Type type, string[] good, string[] bad)
        => ModelOracle.CompareAsync(s_invoker, tool, type, good, bad);

    [Theory]
    [InlineData("draw", """{"radius":3,"$type":"circle"}""", """{"$type":"circle","radius":3,"label":null}""")]
    [InlineData("draw", """{"shapes":[{"radius":{},"$TYPE":"CIRCLE","radius":1}],"$type":"drawing"}""", "")]
    [InlineData("draw", """{"shapes":[{"radius":1,"$TYPE":"CIRCLE"}],"$type":"drawing"}""", """{"$type":"drawing","shapes":[{"$type":"circle","radius":1,"label":null}],"label":null}""")]
    [InlineData("animal", """{"lives":7,"kind":2.0}""", """{"kind":2,"lives":7,"name":"animal"}""")]
    [InlineData("animal", """{"lives":7,"kind":"2"}""", """{"kind":2,"lives":7,"name":"animal"}""")]
    public async Task Discriminator_StandsAnywhereAndIsReadLikeOtherNames(string tool, string text, string expected)
    {
        ToolResult result = await s_invoker.InvokeAsync(tool, ModelOracle.Arguments(text));

        Assert.Equal(expected.Length == 0, result.IsError);
        if (expected.Length > 0)
        {
            Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(expected).RootElement, result.StructuredContent.ToJsonElement()), result.ToString());
        }
    }

    [Theory]
    [InlineData("""{"radius":3}""", "/value/$type missing")]
    [InlineData("""{"radius":3,"$type":"circel"}""", "/value/$type invalid_value")]
    [InlineData("""{"radius":3,"$type":null}""", "/value/$type null")]
    [InlineData("""{"radius":3,"$type":[1,2]}""", "/value/$type wrong_type")]
    [InlineData("""{"$type":"circle","radius":3,"$type":"square"}""", "/value/$type duplicate")]
    [InlineData("""{"$type":"circle","radius":101}""", "/value/radius out_of_range")]
    [InlineData("""{"$type":"circle","radius":"x","type":"circle"}""", "/value/radius wrong_type,/value/type unknown")]
    [InlineData("""{"$type":"drawing","shapes":[{"$type":"circle"},{"$type":"box"},{}]}""", "/value/shapes/0/radius missing,/value/shapes/1/$type invalid_value,/value/shapes/2/$type missing")]
    public async Task Faults_PointAtTheirPlaces(string text, string expected)
        => Assert.Equal(expected.Split(','), await ModelOracle.FaultsAsync(s_invoker, "draw", text));

    [Theory]
    [InlineData("""{"$type":"x\udfff","level":2}""", "/value/$type invalid_value")]
    [InlineData("""{"level":2,"$TYPE":"\ud800"}""", "/value/$TYPE invalid_value")]
    public async Task DiscriminatorThatIsNoText_IsAFaultWhereUnknownOnesAreAllowed(string text, string expected)
        => Assert.Equal([expected], await ModelOracle.FaultsAsync(s_invoker, "hear", text));

    [Fact]
    public async Task UnknownDiscriminator_HasTheNearestName()
    {
        ToolResult result = await s_invoker.InvokeAsync("draw", ModelOracle.Arguments("""{"$type":"circel","radius":3}"""));

        ArgumentFault fault = Assert.Single(result.Error!.ArgumentFaults);
        Assert.Equal("circle", fault.Suggestion);
        Assert.Equal("one of circle, square, drawing", fault.Expected);
        Assert.Equal("\"circel\"", fault.Got);
    }

    [Fact]
    public async Task TextThatStopsBeingJson_IsMalformedWhereItDoes()
    {
        ToolResult result = await s_invoker.InvokeAsync("draw", ToolArguments.FromJson("""{"value":{"radius":[1,}}}"""));

        Assert.Contains("/value/radius", Assert.Single(result.Error!.ArgumentFaults).Pointer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InstancesThatCameAsObjects_AreCheckedAsWhatTheyAre()
    {
        ToolResult good = await s_invoker.InvokeAsync("draw", ToolArguments.FromValues(new Dictionary<string, object?> { ["value"] = new Circle(100) }));
        ToolResult bad = await s_invoker.InvokeAsync("draw", ToolArguments.FromValues(new Dictionary<string, object?> { ["value"] = new Drawing([new Circle(101)]) }));

        Assert.False(good.IsError);
        Assert.Equal("/value/shapes/0/radius", Assert.Single(bad.Error!.ArgumentFaults).Pointer);
    }

    [Fact]
    public async Task UndeclaredTypes_AreWrittenAsTheAttributeSays()
    {
        Assert.Equal(ToolErrorCodes.ResultFailed, (await s_invoker.InvokeAsync("unknown_shape", ToolArguments.None)).Error?.Code);
        await CompareAsync<Sound[]>("sounds", PolymorphicTools.Sounds());
        await CompareAsync<Self[]>("selves", PolymorphicTools.Selves());
    }

    [Fact]
    public void Schemas_TellVariantsApartByConstants()
    {
        Assert.Contains(
            "{\"type\":\"object\",\"description\":\"A round one.\",\"properties\":{\"$type\":{\"const\":\"circle\"},\"label\":{\"type\":[\"string\",\"null\"]},"
            + "\"radius\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":100}},\"required\":[\"$type\",\"radius\"],\"additionalProperties\":false}",
            Schema("draw"),
            StringComparison.Ordinal);
        Assert.Contains("\"within\":{\"anyOf\":[{\"$ref\":\"#/$defs/Shape\"},{\"type\":\"null\"}]}", Schema("draw"), StringComparison.Ordinal);
        Assert.Contains("\"$defs\":{\"Shape\":{\"description\":\"Something drawn.\",\"anyOf\":[", Schema("draw"), StringComparison.Ordinal);
        Assert.Contains("\"kind\":{\"const\":2}", Schema("animal"), StringComparison.Ordinal);
        Assert.Contains("{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\",\"default\":\"animal\"}},\"additionalProperties\":false}", Schema("animal"), StringComparison.Ordinal);
        Assert.Contains("\"$type\":{\"type\":[\"string\",\"integer\"],\"not\":{\"enum\":[\"loud\"]}}", Schema("hear"), StringComparison.Ordinal);
        Assert.DoesNotContain("since", Schema("hear"), StringComparison.Ordinal);
        Assert.Contains("since", PolymorphicPlugin.Registry.Find("hear")!.OutputSchema.ToString(), StringComparison.Ordinal);
    }

    private static async Task CompareAsync<T>(string tool, T value)
    {
        ToolResult result = await s_invoker.InvokeAsync(tool, ToolArguments.None);
        Assert.True(
            JsonElement.DeepEquals(JsonSerializer.SerializeToElement(value, SystemTextJson.Options), result.StructuredContent.ToJsonElement()), result.ToString());
    }

    private static string Schema(string tool) => PolymorphicPlugin.Registry.Find(tool)!.InputSchema.ToString();
}
