namespace Keyway.Tests.Models;

/// <summary>Closed generic models are models like others, though their init accessors can't be called one by one.</summary>
public class GenericTests
{
    private static readonly ToolInvoker s_invoker = new(GenericPlugin.Registry);

    public static TheoryData<string, Type, string[], string[]> Corpus { get; } = new()
    {
        {
            "towns", typeof(Page<Town>),
            [
                """{"items":[]}""", """{"items":[{"name":"a"},{"name":"b","people":3}],"size":5}""", """{"items":[],"notes":[],"next":null}""",
                """{"items":[],"first":{"name":"a"}}""", """{"items":[],"first":null,"next":"x"}""", """{"items":[],"size":1,"notes":["a"],"first":null,"next":"b"}""",
            ],
            ["{}", """{"items":null}""", """{"items":[],"notes":null}""", """{"items":[],"sise":3}""", """{"items":[{"people":1}]}""", "[]"]
        },
        { "gaps", typeof(Page<string?>), ["""{"items":[null,"a"],"first":null}""", """{"items":[]}"""], ["""{"items":[1]}"""] },
        { "words", typeof(Page<string>), ["""{"items":["a"]}"""], ["""{"items":[{}]}"""] },
        {
            "both", typeof(Pair<int, string>),
            ["""{"left":1,"right":"a"}""", """{"right":"a","weight":3,"left":1}"""],
            ["""{"left":1}""", """{"left":"a","right":"b"}""", """{"left":1,"right":"a","Weight":null}"""]
        },
        {
            "deep", typeof(Pair<Page<int>, Slot<Unit>?>),
            ["""{"left":{"items":[1]},"right":null}""", """{"left":{"items":[1],"size":2},"right":{"value":"Foot"},"weight":2}""", """{"left":{"items":[]},"right":{"index":3,"value":"Metre"}}"""],
            ["""{"left":{"items":["a"]},"right":null}""", """{"left":{"items":[]},"right":{"value":"Mile"}}"""]
        },
        {
            "tree", typeof(Branch<int>),
            ["{}", """{"value":1,"children":[{"value":2,"children":[]},{"children":[{"value":3}]}]}""", """{"children":null}"""],
            ["""{"value":null}""", """{"children":[{"child":1}]}"""]
        },
        { "wood", typeof(Branch<Branch<int>>), ["""{"value":{"value":1},"children":[{"value":{"children":[]}}]}"""], ["""{"value":1}"""] },
        { "nested", typeof(Outer<int>.Inner), ["""{"value":1}""", """{"value":1,"kind":"Fancy"}"""], ["""{"value":"a"}""", """{"value":1,"kind":"Odd"}"""] },
        { "nested_text", typeof(Outer<string>.Inner), ["""{"value":"1","kind":"Plain"}"""], ["""{"value":{}}"""] },
        { "derived", typeof(Numbers), ["{}", """{"key":1}""", """{"order":2,"name":"a"}""", """{"key":1,"order":2,"name":"b"}"""], ["""{"key":null}""", """{"name":null}"""] },
    };

    [Theory]
    [MemberData(nameof(Corpus))]
    public Task Model_MeansWhatItMeansInSystemTextJson(string tool, Type type, string[] good, string[] bad)
        => ModelOracle.CompareAsync(s_invoker, tool, type, good, bad);

    [Fact]
    public async Task NullsAndRules_AreThoseOfTheTypeArgument()
    {
        Assert.Equal(["/value/items/0 null"], await ModelOracle.FaultsAsync(s_invoker, "words", """{"items":[null]}"""));
        Assert.Equal(["/value/size out_of_range"], await ModelOracle.FaultsAsync(s_invoker, "gaps", """{"items":[null],"size":0}"""));
    }

    [Fact]
    public async Task SecondInstance_IsMadeOnlyWhereAnInitMemberIsGiven()
    {
        Counted<int>.Instances = 0;
        await s_invoker.InvokeAsync("count", ModelOracle.Arguments("{}"));
        Assert.Equal(1, Counted<int>.Instances);
        await s_invoker.InvokeAsync("count", ModelOracle.Arguments("""{"value":1}"""));
        Assert.Equal(3, Counted<int>.Instances);
    }

    [Fact]
    public async Task WholeObject_MayBeGeneric()
        => Assert.Equal(
            "Pair { Left = 1, Right = a, Weight = 1 } True",
            (await s_invoker.InvokeAsync("whole", ToolArguments.FromJson("""{"left":1,"right":"a","flag":true}"""))).ToString());

    [Fact]
    public void Definitions_HaveNamesThatReadWell()
    {
        Assert.Contains("\"value\":{\"$ref\":\"#/$defs/BranchOfInt32\"}", Schema("tree"), StringComparison.Ordinal);
        Assert.Contains("\"$defs\":{\"BranchOfBranchOfInt32\":{", Schema("wood"), StringComparison.Ordinal);
        Assert.Contains("\"#/$defs/BranchOfInt32\"", Schema("wood"), StringComparison.Ordinal);
    }

    [Fact]
    public void Initializers_AreDefaultsOfTheSchema()
        => Assert.Contains(
            "\"size\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":100,\"default\":20}", Schema("words"), StringComparison.Ordinal);

    private static string Schema(string tool) => GenericPlugin.Registry.Find(tool)!.InputSchema.ToString();
}
