using System.Text.Json;
using Keyway.Tests.Support;

namespace Keyway.Tests.Binding;

/// <summary>How deep and how large arguments may be.</summary>
public class LimitTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(62)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(100_000)]
    public async Task ArraysBeyondTheDepth_AreTooLarge(int arrays)
    {
        // The object of arguments is a level too.
        string json = $$"""{"value":{{new string('[', arrays)}}{{new string(']', arrays)}}}""";
        await DepthAsync("echo_int", json, isTooDeep: arrays >= 64);
        await DepthAsync("nothing", json, isTooDeep: arrays >= 64);
    }

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(100_000)]
    public async Task ObjectsBeyondTheDepth_AreTooLarge(int objects)
    {
        string json = string.Concat(Enumerable.Repeat("""{"value":""", objects)) + "1" + new string('}', objects);
        await DepthAsync("echo_int", json, isTooDeep: objects > 64);
    }

    [Fact]
    public async Task RecursiveModel_IsReadToTheDepthAndNoFurther()
    {
        // {"node":{"children":[{ … is two levels a node.
        Assert.False((await BindingCalls.CallAsync("echo_tree", Tree(32))).IsError);
        IReadOnlyList<ArgumentFault> faults = await BindingCalls.RefusedAsync("echo_tree", Tree(33));
        Assert.Equal(ArgumentFaultCodes.TooLarge, Assert.Single(faults).Code);

        static string Tree(int nodes)
            => """{"node":{"children":[""" + string.Concat(Enumerable.Repeat("""{"children":[""", nodes - 2)) + "{}"
                + string.Concat(Enumerable.Repeat("]}", nodes - 2)) + "]}}";
    }

    [Fact]
    public async Task DepthOfOtherForms_IsThatOfOneText()
    {
        foreach (ArgumentForm form in ArgumentForms.All)
        {
            foreach ((int arrays, string code) in new[] { (63, ArgumentFaultCodes.WrongType), (64, ArgumentFaultCodes.TooLarge) })
            {
                string json = $$"""{"value":{{new string('[', arrays)}}{{new string(']', arrays)}}}""";
                ArgumentFault fault = Assert.Single(await BindingCalls.RefusedAsync("echo_int", ArgumentForms.Make(form, json)));
                Assert.Equal((form, arrays, code), (form, arrays, fault.Code));
            }
        }
    }

    [Fact]
    public async Task MalformedTextAtTheDepth_IsMalformed()
    {
        string json = $$"""{"value":{{new string('[', 63)}}x""";
        Assert.Equal(ArgumentFaultCodes.Malformed, (await BindingCalls.RefusedAsync("echo_int", json))[^1].Code);
    }

    [Fact]
    public async Task DepthAndSize_CanBeSet()
    {
        var limits = new BindingLimits { MaxDepth = 2, MaxBytes = 40 };
        Assert.Equal(
            ArgumentFaultCodes.TooLarge,
            Assert.Single(await BindingCalls.RefusedAsync("echo_int", """{"value":[[]]}""", limits)).Code);
        Assert.False((await BindingCalls.CallAsync("echo_place", """{"place":{"city":"Bonn"}}""", limits)).IsError);

        ArgumentFault fault = Assert.Single(await BindingCalls.RefusedAsync("echo_int", """{"value":1}""".PadRight(41), limits));
        Assert.Equal(("", ArgumentFaultCodes.TooLarge, "at most 40 bytes of JSON", "41 bytes"), (fault.Pointer, fault.Code, fault.Expected, fault.Got));
        Assert.False((await BindingCalls.CallAsync("echo_int", """{"value":1}""".PadRight(40), limits)).IsError);
    }

    [Fact]
    public async Task SizeOfArgumentsInAMap_IsLimitedForEach()
    {
        // There is no text of the whole whose size could be told.
        var limits = new BindingLimits { MaxBytes = 40 };
        Dictionary<string, JsonElement> map = JsonElement.Parse(
            $$"""{"words":["{{new string('a', 30)}}"],"numbers":[1000000000,1000000000,1000000000,1000000000],"units":[],"gaps":[],"grid":[]}""")
            .EnumerateObject().ToDictionary(member => member.Name, member => member.Value);
        ArgumentFault fault = Assert.Single(await BindingCalls.RefusedAsync("collections", ToolArguments.FromElements(map), limits));
        Assert.Equal(("/numbers", ArgumentFaultCodes.TooLarge), (fault.Pointer, fault.Code));
    }

    [Fact]
    public async Task TextOverFourMebibytes_IsTooLargeByDefault()
    {
        string json = $$"""{"value":"{{new string('a', 4 * 1024 * 1024)}}"}""";
        Assert.Equal(ArgumentFaultCodes.TooLarge, Assert.Single(await BindingCalls.RefusedAsync("echo_string", json)).Code);
    }

    [Fact]
    public async Task LongStrings_AreReadWhereTheLimitAllows()
    {
        var limits = new BindingLimits { MaxBytes = 64 * 1024 * 1024 };
        string text = new('a', 10_000_000);
        ToolResult result = await BindingCalls.CallAsync("echo_string", $$"""{"value":"{{text}}"}""", limits);
        Assert.True(text == result.ToString());

        IReadOnlyList<ArgumentFault> faults = await BindingCalls.RefusedAsync("echo_int", $$"""{"{{text}}":"{{text}}"}""", limits);
        Assert.Equal(80, faults[0].Got.Length);
    }

    private static async Task DepthAsync(string tool, string json, bool isTooDeep)
    {
        ArgumentFault fault = (await BindingCalls.RefusedAsync(tool, json))[^1];
        Assert.Equal(isTooDeep, fault.Code == ArgumentFaultCodes.TooLarge);
        if (isTooDeep)
        {
            Assert.Equal(("JSON at most 64 levels deep", "more levels"), (fault.Expected, fault.Got));
        }
    }
}
