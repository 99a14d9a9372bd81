using System.Text.Json;
using System.Text.Json.Nodes;
using Keyway.Tests.Support;

namespace Keyway.Tests.Tools;

/// <summary>Results, and parts of them, whose static type is <see cref="object"/>.</summary>
public class ObjectResultTests
{
    private static readonly ToolInvoker s_invoker = new(ObjectPlugin.Registry);

    public static TheoryData<string> Things => [.. ObjectTools.Things.Keys];

    public static TheoryData<string> Strangers => [.. ObjectTools.Strangers.Keys];

    [Theory]
    [InlineData("model", """{"name":"a","temper":"very-good","note":null}""")]
    [InlineData("enum", "\"very-good\"")]
    [InlineData("flags", "\"may-read, may-write\"")]
    [InlineData("mixed", """[{"x":1,"y":2},"Bad",null,3,["may-read"]]""")]
    [InlineData("keys", """{"very-good":{"x":1,"y":2}}""")]
    [InlineData("variant", """{"$type":"circle","label":null,"radius":3}""")]
    public async Task WhatTheRegistryKnows_IsWrittenAsItsToolsWriteIt(string name, string expected)
        => Assert.Equal(expected, (await CallAsync("thing", name)).ToString());

    /// <summary>System.Text.Json writes an object by the type that it is of as well; only a list by that of its elements.</summary>
    [Theory]
    [MemberData(nameof(Things))]
    public async Task WhatTheRegistryKnows_IsWrittenAsSystemTextJsonDoes(string name)
    {
        object? value = ObjectTools.Things[name]();
        string expected = JsonSerializer.Serialize(value is Array array ? array.Cast<object?>().ToArray() : value, SystemTextJson.Options);
        await AssertWritesAsync(expected, "thing", name);
        await AssertWritesAsync(expected, "thing_later", name);
        await AssertWritesAsync($"[{expected}]", "streamed_thing", name);
        await AssertWritesAsync($$"""{"value":{{expected}}}""", "wrapped_thing", name);
    }

    [Fact]
    public async Task ResultThatCallsAnotherToolWhileItIsWritten_KeepsItsRegistry()
        => Assert.Equal("""[{"value":"{\"value\":1}"},{"x":1,"y":2}]""", (await CallAsync("nested", "plain")).ToString());

    [Theory]
    [MemberData(nameof(Strangers))]
    public async Task WhatTheRegistryDoesNotKnow_IsNamed(string type)
    {
        ToolError error = Details.ErrorOf(await CallAsync("stranger", type));
        Assert.Equal(ToolErrorCodes.ResultFailed, error.Code);
        Assert.Contains(
            $"A value of type {type} came as an object, and no tool of the registry takes or returns that very type. "
            + "State the type instead of object, include a registry that knows it, or make JSON of it.",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task ObjectThatContainsItself_IsAFault()
    {
        ToolError error = Details.ErrorOf(await s_invoker.InvokeAsync("endless"));
        Assert.Equal(ToolErrorCodes.ResultFailed, error.Code);
        Assert.Contains("goes deeper than 64 levels, or contains itself", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("model")]
    [InlineData("struct")]
    [InlineData("map")]
    [InlineData("variant")]
    public async Task RegistryOfTheCall_IsTheOneThatIsAsked(string name)
    {
        ToolResult result = await new ToolInvoker(UnknowingPlugin.Registry).InvokeAsync("thing", Named(name));
        Assert.Equal(ToolErrorCodes.ResultFailed, Details.ErrorOf(result).Code);
        Assert.False((await CallAsync("thing", name)).IsError);
    }

    // Which members come first is another matter.
    private static async Task AssertWritesAsync(string expected, string tool, string name)
    {
        string actual = (await CallAsync(tool, name)).StructuredContent.ToString();
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), $"{tool}: expected {expected}, got {actual}");
    }

    private static async Task<ToolResult> CallAsync(string tool, string name) => await s_invoker.InvokeAsync(tool, Named(name));

    private static ToolArguments Named(string name) => ToolArguments.FromJson(JsonSerializer.Serialize(new { name }));
}
