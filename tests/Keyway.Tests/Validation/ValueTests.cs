using System.Text.Json;

namespace Keyway.Tests.Validation;

/// <summary>Values that are allowed or denied, bounds of every type, and annotations that stand together.</summary>
public class ValueTests
{
    private const string Allowed = """{"text":"a","some":"b","number":2,"real":1,"exact":1.5,"size":"mid","maybe":null,"flag":true}""";

    private const string Inside = """
        {"money":9.8,"time":"2020-12-31T23:59:59","day":"2020-12-31","clock":"08:30:00","span":"1.00:00:00",
        "moment":"2019-12-31T23:00:00Z","small":-5,"large":18446744073709551615,"whole":5}
        """;

    private const string Fitting = """{"text":"abcd","code":"abc","name":"n","slow":"aaa","plain":"no address"}""";

    [Theory]
    [InlineData("allow", Allowed, "text", "\"c\"", "one of a, b, null")]
    [InlineData("allow", Allowed, "some", "null", "one of a, b")]
    [InlineData("allow", Allowed, "number", "3", "one of 1, 2")]
    [InlineData("allow", Allowed, "real", "0.6", "one of 0.5, 1")]
    [InlineData("allow", Allowed, "exact", "1.51", "one of 1.5")]
    [InlineData("allow", Allowed, "size", "\"Small\"", "one of Medium, Mid, Large")]
    [InlineData("allow", Allowed, "maybe", "\"Large\"", "one of Small, null")]
    [InlineData("allow", Allowed, "flag", "false", "one of true")]
    [InlineData("deny", """{"text":"b","number":null,"size":"Small"}""", "text", "null", "none of a, null")]
    [InlineData("deny", """{"text":"b","number":1,"size":"Small"}""", "number", "0", "none of 0")]
    [InlineData("deny", """{"text":"b","number":1,"size":"Small"}""", "size", "\"Mid\"", "none of Medium, Mid")]
    [InlineData("bounded", Inside, "money", "9.9", "a number at least 0.1 and less than 9.9")]
    [InlineData("bounded", Inside, "time", "\"2021-01-01T00:00:00\"", "a value at least 2020-01-01 and at most 2020-12-31T23:59:59")]
    [InlineData("bounded", Inside, "day", "\"2019-12-31\"", "day in the year from 2020-01-01 to 2020-12-31")]
    [InlineData("bounded", Inside, "clock", "\"08:29:59\"", "a value at least 08:30 and at most 17:00")]
    [InlineData("bounded", Inside, "span", "\"00:00:01\"", "a value more than 00:00:01 and at most 1.00:00:00")]
    [InlineData("bounded", Inside, "moment", "\"2019-12-31T22:59:59Z\"", "a value at least 2020-01-01T00:00:00+01:00 and at most 2021-01-01T00:00:00Z")]
    [InlineData("bounded", Inside, "small", "6", "a number at least -5 and at most 5")]
    [InlineData("bounded", Inside, "large", "0", "a number at least 1 and at most 18446744073709551615")]
    [InlineData("bounded", Inside, "whole", "5.1", "a number at least 1 and at most 5")]
    [InlineData("combine", Fitting, "text", "\"abcde\"", "text in base64")]
    [InlineData("combine", Fitting, "code", "\"abcd\"", "a valid value (The code: 0 to 3 letters)")]
    [InlineData("combine", Fitting, "name", "\" \"", "give name")]
    [InlineData("combine", Fitting, "slow", "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab\"", "text that can be matched within the 50 ms that all text of a call has together, with (a+)+$")]
    public async Task ValueOutside_IsAFault(string tool, string fitting, string argument, string value, string expected)
    {
        Assert.False((await CallAsync(tool, fitting)).IsError);

        Dictionary<string, JsonElement> arguments = JsonElement.Parse(fitting).EnumerateObject().ToDictionary(member => member.Name, member => member.Value);
        arguments[argument] = JsonElement.Parse(value);
        ArgumentFault fault = Assert.Single((await CallAsync(tool, JsonSerializer.Serialize(arguments))).Error!.ArgumentFaults);
        Assert.Equal(("/" + argument, expected), (fault.Pointer, fault.Expected));
    }

    [Theory]
    [InlineData("allow", "text", """{"type":["string","null"],"enum":["a","b",null]}""")]
    [InlineData("allow", "some", """{"type":"string","enum":["a","b"]}""")]
    [InlineData("allow", "number", """{"type":"integer","minimum":-9223372036854775808,"maximum":9223372036854775807,"enum":[1,2]}""")]
    [InlineData("allow", "size", """{"type":"string","enum":["Medium","Mid","Large"]}""")]
    [InlineData("allow", "maybe", """{"type":["string","null"],"enum":["Small",null]}""")]
    [InlineData("allow", "flag", """{"type":"boolean","enum":[true]}""")]
    [InlineData("deny", "text", """{"type":"string","not":{"enum":["a",null]}}""")]
    [InlineData("deny", "size", """{"type":"string","enum":["Small","Medium","Mid","Large"],"not":{"enum":["Medium","Mid"]}}""")]
    [InlineData("bounded", "small", """{"type":"integer","minimum":-5,"maximum":5}""")]
    [InlineData("combine", "name", """{"type":"string","pattern":"[^\\t-\\r \\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]"}""")]
    [InlineData("combine", "plain", """{"type":"string"}""")]
    public void Schema_SaysWhichValues(string tool, string argument, string expected)
        => Assert.Equal(expected, ValuePlugin.Registry.Find(tool)!.InputSchema.ToJsonElement().GetProperty("properties").GetProperty(argument).GetRawText());

    [Fact]
    public void SeveralPatterns_AllStandInTheSchema()
    {
        JsonElement text = ValuePlugin.Registry.Find("combine")!.InputSchema.ToJsonElement().GetProperty("properties").GetProperty("text");
        Assert.Equal("^(?:[a-z]+)?$", text.GetProperty("pattern").GetString());
        Assert.Contains("[A-Za-z0-9+/]", Assert.Single(text.GetProperty("allOf").EnumerateArray()).GetProperty("pattern").GetString(), StringComparison.Ordinal);
        Assert.Equal((1, 8), (text.GetProperty("minLength").GetInt32(), text.GetProperty("maxLength").GetInt32()));
    }

    [Fact]
    public void UnstatedChecks_AreBoundsOfTimes()
    {
        Assert.Equal(
            [
                "time: [Range] from 2020-01-01 to 2020-12-31T23:59:59", "day: [Range] from 2020-01-01 to 2020-12-31",
                "clock: [Range] from 08:30 to 17:00", "span: [Range] from 00:00:01 to 1.00:00:00",
                "moment: [Range] from 2020-01-01T00:00:00+01:00 to 2021-01-01T00:00:00Z",
            ],
            ValuePlugin.Registry.Find("bounded")!.UnstatedChecks);
        Assert.Empty(ValuePlugin.Registry.Find("combine")!.UnstatedChecks);
    }

    private static Task<ToolResult> CallAsync(string tool, string json)
        => new ToolInvoker(ValuePlugin.Registry).InvokeAsync(tool, ToolArguments.FromJson(json)).AsTask();
}
