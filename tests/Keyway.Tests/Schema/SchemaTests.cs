using System.Text.Json;

namespace Keyway.Tests.Schema;

/// <summary>The schemas of arguments and results, to the letter: callers cache them, so their order is stable.</summary>
public class SchemaTests
{
    [Fact]
    public void Arguments_StateTypesDescriptionsAndDefaults()
        => Verify("say", """
            {"type":"object","properties":{
            "text":{"type":"string","description":"Some \"text\"."},
            "number":{"type":["integer","null"],"description":"A number.","minimum":-2147483648,"maximum":2147483647},
            "mood":{"type":"string","enum":["Calm","Cross"],"default":"Cross"},
            "maybe":{"type":["string","null"],"enum":["Calm","Cross",null]},
            "flag":{"type":"boolean","default":true},
            "word":{"type":"string","default":"a\"b\\c\u000a"},
            "ratio":{"type":"number","minimum":-1.7976931348623157E+308,"maximum":1.7976931348623157E+308,"default":0.5},
            "other-name":{"type":"integer","minimum":-9223372036854775808,"maximum":9223372036854775807,"default":-9007199254740993}},
            "required":["text"],"additionalProperties":false}
            """);

    [Fact]
    public void Members_HaveTitlesAndInitialValuesThatAreConstants()
        => Verify("title", """
            {"type":"object","properties":{
            "thing":{"type":"object","title":"The thing","properties":{
            "count":{"type":"integer","title":"How many","description":"Count of things.","minimum":-2147483648,"maximum":2147483647,"default":32},
            "mood":{"type":"string","title":"Mood of the day","enum":["Calm","Cross"],"default":"Cross"},
            "text":{"type":"string","default":"Titled!"},
            "price":{"type":"number","minimum":-79228162514264337593543950335,"maximum":79228162514264337593543950335,"default":-1.50},
            "numbers":{"type":"array","items":{"type":"integer","minimum":-2147483648,"maximum":2147483647}},
            "made":{"type":"string"}},"additionalProperties":false}},
            "required":["thing"],"additionalProperties":false}
            """);

    [Fact]
    public void Bounds_AreTheTighterOfTypeAndAnnotation()
        => Verify("bound", """
            {"type":"object","properties":{
            "small":{"type":"integer","minimum":0,"maximum":255},
            "signed":{"type":"integer","minimum":-128,"maximum":100},
            "ratio":{"type":"number","minimum":1E-06,"maximum":1},
            "open":{"type":"number","exclusiveMinimum":0,"exclusiveMaximum":1},
            "single":{"type":"number","minimum":-3.4028235E+38,"maximum":3.4028235E+38},
            "maybe":{"type":["integer","null"],"minimum":1,"maximum":5},
            "code":{"type":"string","minLength":2,"maxLength":3},
            "word":{"type":"string","minLength":4,"maxLength":9},
            "some":{"type":"array","items":{"type":"integer","minimum":-2147483648,"maximum":2147483647},"minItems":1},
            "few":{"type":"array","items":{"type":"string"},"maxItems":64}},
            "required":["small","signed","ratio","open","single","code","word","some","few"],"additionalProperties":false}
            """);

    [Fact]
    public void EveryNumber_StatesTheBoundsOfItsType()
        => Verify("widest", """
            {"type":"object","properties":{
            "a":{"type":"integer","minimum":-128,"maximum":127},
            "b":{"type":"integer","minimum":0,"maximum":255},
            "c":{"type":"integer","minimum":-32768,"maximum":32767},
            "d":{"type":"integer","minimum":0,"maximum":65535},
            "e":{"type":"integer","minimum":0,"maximum":4294967295},
            "f":{"type":"integer","minimum":-9223372036854775808,"maximum":9223372036854775807},
            "g":{"type":"integer","minimum":0,"maximum":18446744073709551615},
            "h":{"type":"number","minimum":-3.4028235E+38,"maximum":3.4028235E+38}},
            "required":["a","b","c","d","e","f","g","h"],"additionalProperties":false}
            """);

    [Fact]
    public void RecursiveType_StandsInDefinitions()
        => Verify("recurse", """
            {"type":"object","properties":{
            "part":{"$ref":"#/$defs/Part"},
            "other":{"anyOf":[{"$ref":"#/$defs/Part"},{"type":"null"}]},
            "grid":{"type":"array","items":{"type":"array","items":{"type":"integer","minimum":-2147483648,"maximum":2147483647}}}},
            "required":["part","grid"],"additionalProperties":false,
            "$defs":{"Part":{"type":"object","description":"A part of something.","properties":{
            "name":{"type":"string","description":"What it is called."},
            "count":{"type":"integer","minimum":0,"maximum":10,"default":3},
            "sub-parts":{"type":["array","null"],"items":{"$ref":"#/$defs/Part"}}},
            "required":["name"],"additionalProperties":false}}}
            """);

    [Fact]
    public void WholeObjectBesideOthers_IsOneObjectWithoutWhatIsInjected()
        => Verify("whole", """
            {"type":"object","properties":{
            "name":{"type":"string","description":"What it is called."},
            "count":{"type":"integer","minimum":0,"maximum":10,"default":3},
            "sub-parts":{"type":["array","null"],"items":{"$ref":"#/$defs/Part"}},
            "own":{"type":"integer","minimum":-2147483648,"maximum":2147483647}},
            "required":["name","own"],"additionalProperties":false,
            "$defs":{"Part":{"type":"object","description":"A part of something.","properties":{
            "name":{"type":"string","description":"What it is called."},
            "count":{"type":"integer","minimum":0,"maximum":10,"default":3},
            "sub-parts":{"type":["array","null"],"items":{"$ref":"#/$defs/Part"}}},
            "required":["name"],"additionalProperties":false}}}
            """);

    [Fact]
    public void Results_StateTypesOnlyAndWhatIsRead()
        => Assert.Equal(
            Joined("""
                {"$ref":"#/$defs/Part","$defs":{"Part":{"type":"object","description":"A part of something.","properties":{
                "name":{"type":"string","description":"What it is called."},
                "count":{"type":"integer","minimum":-2147483648,"maximum":2147483647},
                "sub-parts":{"type":["array","null"],"items":{"$ref":"#/$defs/Part"}},
                "label":{"type":"string"}},
                "required":["name","count","sub-parts","label"],"additionalProperties":false}}}
                """),
            Output("recurse"));

    [Theory]
    [InlineData("number", """{"type":["integer","null"],"minimum":-2147483648,"maximum":2147483647}""")]
    [InlineData("moods", """{"type":"array","items":{"type":"string","enum":["Calm","Cross"]}}""")]
    [InlineData("say", "")]
    public void ResultsOfOtherTypes_AreDescribedAsTheyAreWritten(string tool, string expected)
        => Assert.Equal(expected, Output(tool));

    [Fact]
    public void NullableResults_AllowNull()
    {
        const string Members = """
            "properties":{"name":{"type":"string"},"count":{"type":"integer","minimum":-2147483648,"maximum":2147483647},"weight":{"type":["number","null"],"minimum":-1.7976931348623157E+308,"maximum":1.7976931348623157E+308}},"required":["name","count","weight"],"additionalProperties":false
            """;
        Assert.Equal("""{"type":["object","null"],""" + Members + "}", Output("maybe_item"));
        Assert.Equal("""{"type":"array","items":{"type":["object","null"],""" + Members + "}}", Output("items"));
    }

    [Fact]
    public void Schema_IsWrittenOnceAndIsJson()
    {
        foreach (ToolDescriptor tool in SchemaPlugin.Registry.Tools)
        {
            Assert.True(tool.InputSchema.Memory.Equals(tool.InputSchema.Memory));
            Assert.Equal(JsonValueKind.Object, tool.InputSchema.ToJsonElement().ValueKind);
        }
    }

    private static void Verify(string tool, string expected)
        => Assert.Equal(Joined(expected), SchemaPlugin.Registry.Find(tool)!.InputSchema.ToString());

    private static string Output(string tool) => SchemaPlugin.Registry.Find(tool)!.OutputSchema.ToString();

    private static string Joined(string lines) => lines.ReplaceLineEndings("");
}
