using System.Text.Json;
using Keyway.Tests.Tools;

namespace Keyway.Tests.Models;

/// <summary>Members that a type doesn't know are kept, passed over or refused, as its attributes say.</summary>
public class UnknownMemberTests
{
    private static readonly ToolInvoker s_invoker = new(UnknownMemberPlugin.Registry);

    public static TheoryData<string, Type, string[], string[]> Corpus { get; } = new()
    {
        {
            "elements", typeof(ElementBag),
            ["{}", """{"known":2,"a":1,"b":null,"c":{"d":[1,"x"]}}""", """{"extra":{"a":1}}""", """{"a\u0062":"\u0063"}"""],
            ["""{"a":1,"a":2}""", """{"a":{"b":1,"b":2}}""", """{"known":1,"known":2}""", """{"known":"x","a":1}""", """{"a\ud800":1}"""]
        },
        { "objects", typeof(ObjectBag), ["""{"name":"n"}""", """{"a":1,"name":"n","b":"x","c":null,"d":[]}"""], ["""{"a":1}""", """{"name":null,"a":1}"""] },
        { "struct", typeof(BagStruct), ["""{"x":1}""", """{"x":1,"a":true}""", """{"a":null}"""], ["""{"x":null}"""] },
        { "generic", typeof(GenericBag<int>), ["{}", """{"value":1}""", """{"a":1}""", """{"value":1,"a":1}"""], ["""{"value":"x"}"""] },
        { "tolerant", typeof(Tolerant), ["{}", """{"known":2,"a":{"b":[1]}}""", """{"a":1,"town":{"name":"x"}}"""], ["""{"known":1,"known":2}""", """{"town":{"name":"x","b":1}}""", """{"known":1,"\udc00":{}}"""] },
        { "intolerant", typeof(Intolerant), ["{}"], ["""{"a":1}"""] },
        {
            "polymorphic", typeof(Bag), ["""{"$type":"bagged","x":1,"a":2}"""],
            ["""{"$type":"bagged","a":2,"$type":"bagged"}""", """{"a":1}"""]
        },
    };

    [Theory]
    [MemberData(nameof(Corpus))]
    public Task Model_MeansWhatItMeansInSystemTextJson(string tool, Type type, string[] good, string[] bad)
        => ModelOracle.CompareAsync(s_invoker, tool, type, good, bad);

    [Fact]
    public async Task WholeObject_KeepsWhatNeitherItNorItsSiblingsKnow()
    {
        const string Text = """{"known":2,"own":3,"a":"x","b":1}""";
        Dictionary<string, JsonElement> elements = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(Text)!;
        foreach (ToolArguments arguments in new[]
        {
            ToolArguments.FromJson(Text),
            ToolArguments.FromElements(elements),
            ToolArguments.FromValues(new Dictionary<string, object?> { ["known"] = 2, ["own"] = 3, ["a"] = "x", ["b"] = 1 }),
        })
        {
            Assert.Equal("2 3 a=x,b=1", (await s_invoker.InvokeAsync("whole", arguments)).ToString());
            Assert.Equal("2 3", (await s_invoker.InvokeAsync("whole_tolerant", arguments)).ToString());
        }
    }

    [Theory]
    [InlineData("whole")]
    [InlineData("whole_tolerant")]
    public async Task NameThatIsNoText_IsAFaultWhereOthersAreAllowed(string tool)
    {
        foreach (ToolArguments arguments in new[]
        {
            ToolArguments.FromJson("""{"known":2,"own":3,"a\ud800":1}"""),
            ToolArguments.FromValues(new Dictionary<string, object?> { ["known"] = 2, ["own"] = 3, ["a\ud800"] = 1 }),
        })
        {
            Assert.Single(Details.ErrorOf(await s_invoker.InvokeAsync(tool, arguments)).ArgumentFaults);
        }
    }

    // System.Text.Json writes a JsonObject there as an object within the object, which is no JSON.
    [Theory]
    [InlineData("{}")]
    [InlineData("""{"a":1,"b":null,"c":{"d":[]},"_extra":2}""")]
    public async Task Nodes_AreWrittenAmongTheMembers(string text)
        => Assert.Equal(text, (await s_invoker.InvokeAsync("nodes", ModelOracle.Arguments(text))).StructuredContent.ToString());

    // To System.Text.Json the name comes twice then, though the caller gave it once.
    [Fact]
    public async Task GivenMember_ReplacesWhatTheInitializerGave()
        => Assert.Equal(
            """{"name":"n","given":2}""",
            (await s_invoker.InvokeAsync("objects", ModelOracle.Arguments("""{"name":"n","given":2}"""))).StructuredContent.ToString());

    [Fact]
    public async Task RepeatedUnknownMember_IsADuplicate()
        => Assert.Equal(["/value/a duplicate"], await ModelOracle.FaultsAsync(s_invoker, "elements", """{"a":1,"a":2}"""));

    [Theory]
    [InlineData("elements", false)]
    [InlineData("tolerant", false)]
    [InlineData("intolerant", true)]
    public void Schema_SaysWhetherOtherMembersAreTaken(string tool, bool isClosed)
    {
        JsonElement schema = UnknownMemberPlugin.Registry.Find(tool)!.InputSchema.ToJsonElement();

        Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
        JsonElement value = schema.GetProperty("properties").GetProperty("value");
        Assert.Equal(isClosed, value.TryGetProperty("additionalProperties", out _));
        Assert.False(value.GetProperty("properties").TryGetProperty("extra", out _));
    }

    [Fact]
    public void SchemaOfTheWholeObject_IsOpenAsWell()
        => Assert.False(UnknownMemberPlugin.Registry.Find("whole")!.InputSchema.ToJsonElement().TryGetProperty("additionalProperties", out _));
}
