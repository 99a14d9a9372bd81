using System.Text.Json;
using Keyway.Tests.Support;

namespace Keyway.Tests.Binding;

/// <summary>Types that converters and contexts of System.Text.Json bind.</summary>
public class ForeignTests
{
    private static readonly ToolInvoker s_invoker = new(ForeignPlugin.Registry);

    public static TheoryData<string, Type, string[]> Corpus { get; } = new()
    {
        { "echo_money", typeof(Money), ["\"1.5 EUR\"", "\"1.5\"", "null"] },
        { "echo_optional_money", typeof(Money?), ["\"1.5 EUR\"", "null", "\"1.5\""] },
        { "echo_monies", typeof(List<Money>), ["[]", "[\"1 EUR\",\"2 USD\"]", "[\"1\"]", "[null]"] },
        {
            "echo_item", typeof(Item),
            [
                """{"price":"1 EUR","code":"ff"}""", """{"price":"1 EUR","code":"ff","old":null,"note":null,"mask":null,"shade":"Dark"}""",
                """{"price":"1 EUR","code":"ff","old":"2 EUR","note":"x","mask":"1F","pair":[1,2],"length":2.5}""",
                """{"price":"1 EUR","code":"ff","note":"none"}""", """{"price":"1 EUR","code":"ff","pair":[1]}""",
                """{"price":"1 EUR","code":"ff","pair":[1,2,3]}""", """{"price":"1 EUR","code":"ff","pair":null}""",
                """{"price":"1 EUR","code":"ff","maybe":null}""", """{"price":"1 EUR","code":"ff","maybe":"x"}""",
                """{"price":"1 EUR","code":"ff","maybe":4}""", """{"price":"1 EUR","code":"ff","maybe":true}""",
                """{"price":null,"code":"ff"}""", """{"price":"1 EUR"}""",
            ]
        },
        { "echo_version", typeof(Version), ["\"1.2.3\"", "\"x\"", "null"] },
        { "echo_release", typeof(Release), ["""{"version":"1.2","row":[1,2]}""", """{"version":"1.2","row":null}""", """{"version":"1.2","row":["x"]}""", """{"version":null}"""] },
    };

    [Theory]
    [MemberData(nameof(Corpus))]
    public async Task Text_MeansWhatItMeansInSystemTextJson(string tool, Type type, string[] texts)
    {
        List<string> wrong = [];
        foreach (string text in texts)
        {
            ToolResult result = await s_invoker.InvokeAsync(tool, ToolArguments.FromJson($$"""{"value":{{text}}}"""));
            string? expected = SystemTextJson.Echo(text, type);
            string? actual = result.IsError ? null
                : result.StructuredContent.IsEmpty ? JsonSerializer.Serialize(result.ToString())
                : result.StructuredContent.ToString();
            if (expected != actual)
            {
                wrong.Add($"{text}: System.Text.Json {expected ?? "refuses"}; {actual ?? result.ToString()}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        Assert.Contains(texts, text => SystemTextJson.Echo(text, type) is not null);
        Assert.Contains(texts, text => SystemTextJson.Echo(text, type) is null);
    }

    [Fact]
    public async Task WhatAConverterThrows_IsAFault_AndReadingGoesOn()
    {
        ToolResult result = await s_invoker.InvokeAsync(
            "echo_item", ToolArguments.FromJson("""{"value":{"price":"1","code":"zz","pair":[1,2,3],"length":[1],"shade":"Drk","extra":1}}"""));
        Assert.Equal(
            [
                "/value/price invalid_value \"1\"", "/value/code invalid_value \"zz\"", "/value/pair invalid_value [1,2,3]",
                "/value/length invalid_value [1]", "/value/shade invalid_value \"Drk\"", "/value/extra unknown 1",
            ],
            result.Error!.ArgumentFaults.Select(fault => $"{fault.Pointer} {fault.Code} {fault.Got}"));
        Assert.Contains("An amount and a currency were expected.", result.Error.ArgumentFaults[0].Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("echo_money", "{}")]
    [InlineData("echo_version", "{}")]
    [InlineData("echo_monies", """{"type":"array","items":{}}""")]
    public void Schema_SaysNothingOfWhatConvertersTake(string tool, string expected)
        => Assert.Equal(expected, ForeignPlugin.Registry.Find(tool)!.InputSchema.ToJsonElement().GetProperty("properties").GetProperty("value").GetRawText());

    [Fact]
    public void Enum_WithTheConverterOfNames_HasThemInItsSchema()
        => Assert.Contains(
            "\"shade\":{\"type\":\"string\",\"enum\":[\"Light\",\"Dark\"]}",
            ForeignPlugin.Registry.Find("echo_item")!.InputSchema.ToString(),
            StringComparison.Ordinal);
}
