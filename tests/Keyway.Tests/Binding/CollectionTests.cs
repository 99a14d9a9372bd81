using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Keyway.Binding;
using Keyway.Tests.Support;

namespace Keyway.Tests.Binding;

/// <summary>Collections, dictionaries and flags mean what they mean in System.Text.Json.</summary>
public class CollectionTests
{
    private static readonly string[] s_numbers = ["[]", "[1]", "[3,1,2,1]", "[1.5]", "[null]", "[true]", "{}", "1", "null", "[[1]]", "[1,2"];
    private static readonly string[] s_texts = ["[]", "[\"b\",\"a\",\"b\"]", "[null]", "[1]", "{}", "\"a\"", "null"];
    private static readonly string[] s_units = ["[]", "[\"Kelvin\",\"Celsius\",\"Kelvin\"]", "[\"x\"]", "[null]", "[0]"];

    // What differs, and why: values of enums are taken in any case, given names as well; a comma stands between two names.
    private static readonly HashSet<string> s_deliberate = ["\" read ,  DELETE (ALL) \"", "\"Read,\""];

    private static readonly ToolInvoker s_invoker = new(CollectionPlugin.Registry);

    public static TheoryData<string, Type, string[]> Corpus { get; } = new()
    {
        { "echo_enumerable", typeof(IEnumerable<int>), s_numbers },
        { "echo_collection", typeof(ICollection<string>), ["[]", "[\"b\",\"a\",\"b\"]", "[1]", "{}", "\"a\"", "null"] },
        { "echo_nullables", typeof(IList<string?>), s_texts },
        { "echo_read_only_list", typeof(IReadOnlyList<int[]>), ["[]", "[[1],[]]", "[1]", "[[1,true]]"] },
        { "echo_collection_class", typeof(Collection<int>), s_numbers },
        { "echo_linked_list", typeof(LinkedList<int>), s_numbers },
        { "echo_hash_set", typeof(HashSet<string>), ["[]", "[\"b\",\"a\",\"b\"]", "[1]", "{}"] },
        { "echo_set", typeof(ISet<Unit>), s_units },
        { "echo_sorted_set", typeof(SortedSet<int>), s_numbers },
        { "echo_queue", typeof(Queue<int>), s_numbers },
        { "echo_stack", typeof(Stack<int>), s_numbers },
        { "echo_concurrent", typeof(ConcurrentStack<int>), s_numbers },
        { "echo_immutable_array", typeof(ImmutableArray<int>), s_numbers },
        { "echo_optional_immutable_array", typeof(ImmutableArray<int>?), ["[]", "[1,2]", "null", "[null]"] },
        { "echo_immutable_stack", typeof(ImmutableStack<int>), s_numbers },
        { "echo_immutable_set", typeof(IImmutableSet<string>), ["[]", "[\"b\",\"a\",\"b\"]", "[1]", "{}"] },
        { "echo_dictionary", typeof(Dictionary<string, int>), ["{}", "{\"b\":1,\"a\":2}", "{\"a\":1,\"a\":2}", "{\"a\":1,\"A\":2}", "{\"\":0}", "{\"a\":null}", "{\"\\u0061\":1,\"a\":2}", "{\"a\":\"x\"}", "[]", "null", "{\"$id\":1}"] },
        { "echo_places", typeof(IReadOnlyDictionary<string, Place?>), ["{}", "{\"a\":{\"city\":\"B\"},\"b\":null}", "{\"a\":{}}", "{\"a\":{\"city\":\"B\",\"x\":1}}"] },
        { "echo_numbered", typeof(SortedDictionary<int, bool>), ["{\"2\":true,\"1\":false}", "{\"01\":true}", "{\"-0\":true}", "{\"1\":true,\"01\":true}", "{\"1.0\":true}", "{\"1e0\":true}", "{\" 1\":true}", "{\"1 \":true}", "{\"\":true}", "{\"x\":true}", "{\"2147483647\":true,\"-2147483648\":true}", "{\"2147483648\":true}", "{\"1\\u0000\":true}", "{\"1\":1}"] },
        { "echo_by_bytes", typeof(IDictionary<byte, int>), ["{\"0\":1,\"255\":1}", "{\"256\":1}", "{\"-1\":1}", "{\"-0\":1}"] },
        { "echo_by_id", typeof(ConcurrentDictionary<Guid, int>), ["{\"3fa85f64-5717-4562-b3fc-2c963f66afa6\":1}", "{\"3FA85F64-5717-4562-B3FC-2C963F66AFA6\":1,\"3fa85f64-5717-4562-b3fc-2c963f66afa6\":1}", "{\"3fa85f6457174562b3fc2c963f66afa6\":1}", "{\" 3fa85f64-5717-4562-b3fc-2c963f66afa6\":1}", "{\"\":1}"] },
        { "echo_by_unit", typeof(ImmutableDictionary<Unit, double>), ["{\"Kelvin\":1.5,\"Celsius\":2}", "{\"Kelvin\":1,\"kelvin\":2}", "{\"kelvin\":1}", "{\"x\":1}", "{\"0\":1}", "{\"Kelvin\":{}}"] },
        { "echo_by_rights", typeof(Dictionary<Rights, int>), ["{\"Read, delete (all)\":1}", "{\"ReadWrite\":1,\"Read\":2}", "{\"Read,Write\":1,\"ReadWrite\":1}", "{\"x\":1}"] },
        { "echo_sorted_list", typeof(SortedList<string, int>), ["{\"b\":1,\"a\":2}", "{\"a\":1,\"a\":1}"] },
        { "echo_shelf", typeof(Shelf), ["{\"labels\":[\"a\"],\"boxes\":{\"x\":[1]},\"units\":[\"Kelvin\"],\"rights\":\"None\"}", "{\"labels\":[],\"boxes\":{}}", "{\"labels\":null,\"boxes\":{}}", "{\"labels\":[],\"boxes\":{},\"units\":null}"] },
        { "echo_rights", typeof(Rights), ["\"None\"", "\"Read\"", "\"Read, Write\"", "\"Write,Read\"", "\" read ,  DELETE (ALL) \"", "\"ReadWrite, delete (all)\"", "\"Read, Read\"", "\"\"", "\",\"", "\"Read,\"", "\"Read Write\"", "\"Delete\"", "\"3\"", "3", "null", "[\"Read\"]"] },
        { "echo_small", typeof(Small), ["\"Low\"", "\"High, Low\"", "\"x\""] },
        { "echo_int128", typeof(Int128), ["0", "-0", "170141183460469231731687303715884105727", "170141183460469231731687303715884105728", "-170141183460469231731687303715884105728", "1.5", "\"x\"", "null", "1e40"] },
        { "echo_uint128", typeof(UInt128), ["0", "-1", "340282366920938463463374607431768211455", "340282366920938463463374607431768211456", "18446744073709551616"] },
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
            if ((expected != actual) != s_deliberate.Contains(text))
            {
                wrong.Add($"{text}: System.Text.Json {expected ?? "refuses"}; {result}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        Assert.Contains(texts, text => SystemTextJson.Echo(text, type) is not null);
        Assert.Contains(texts, text => SystemTextJson.Echo(text, type) is null);
    }

    [Theory]
    [InlineData("echo_read_only_collection", "[2,1]")]
    [InlineData("echo_frozen_set", "[1]")]
    [InlineData("echo_bag", "[1]")]
    [InlineData("echo_frozen", """{"a":{"-7":"x"}}""")]
    public async Task WhatSystemTextJsonOnlyWrites_IsReadAsWell(string tool, string text)
    {
        ToolResult result = await s_invoker.InvokeAsync(tool, ToolArguments.FromJson($$"""{"value":{{text}}}"""));
        Assert.Equal(text, result.StructuredContent.ToString());
    }

    [Theory]
    [InlineData("echo_numbered", """{"a":true,"3":1,"3":false,"03":true}""", "/value/a invalid_value \"a\"", "/value/3 wrong_type 1", "/value/3 duplicate false", "/value/03 duplicate true")]
    [InlineData("echo_by_unit", """{"Kelvn":1,"Celsius":{}}""", "/value/Kelvn invalid_value \"Kelvn\" Kelvin", "/value/Celsius wrong_type {}")]
    [InlineData("echo_places", """{"a/b":{"city":1},"c~":{}}""", "/value/a~1b/city wrong_type 1", "/value/c~0/city missing ")]
    [InlineData("echo_rights", "\"Read, Wirte\"", "/value invalid_value \"Read, Wirte\" Write")]
    [InlineData("echo_shelf", """{"labels":[1,"a"],"boxes":{"x":[1,"y"]}}""", "/value/labels/0 wrong_type 1", "/value/boxes/x/1 wrong_type \"y\"")]
    [InlineData("echo_dictionary", """{"\ud800":1,"b":2}""", "/value/\\ud800 invalid_value \"\\ud800\"")]
    public async Task Faults_StandAtTheirEntries(string tool, string text, params string[] expected)
    {
        ToolResult result = await s_invoker.InvokeAsync(tool, ToolArguments.FromJson($$"""{"value":{{text}}}"""));
        Assert.Equal(expected, result.Error!.ArgumentFaults.Select(fault => $"{fault.Pointer} {fault.Code} {fault.Got} {fault.Suggestion}".TrimEnd(' ') + (fault.Got.Length == 0 ? " " : "")));
    }

    [Fact]
    public async Task Values_ThatAreOfTheTypeAlready_AreChecked()
    {
        Dictionary<Rights, int> odd = new() { [(Rights)64] = 1 };
        ToolResult result = await s_invoker.InvokeAsync("echo_by_rights", ToolArguments.FromValues(new Dictionary<string, object?> { ["value"] = odd }));
        Assert.Equal("/value", Assert.Single(result.Error!.ArgumentFaults).Pointer);

        result = await s_invoker.InvokeAsync("echo_immutable_array", ToolArguments.FromValues(new Dictionary<string, object?> { ["value"] = default(ImmutableArray<int>) }));
        Assert.Equal(ArgumentFaultCodes.Null, Assert.Single(result.Error!.ArgumentFaults).Code);

        var shelf = new Shelf(["a"], new Dictionary<string, List<int>> { ["x/y"] = null! });
        result = await s_invoker.InvokeAsync("echo_shelf", ToolArguments.FromValues(new Dictionary<string, object?> { ["value"] = shelf }));
        Assert.Equal("/value/boxes/x~1y", Assert.Single(result.Error!.ArgumentFaults).Pointer);
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("")]
    public async Task SortedTexts_ThatACultureTakesForOne_StayTwo(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            ToolResult result = await s_invoker.InvokeAsync("echo_sorted_list", ToolArguments.FromJson("""{"value":{"a\u00ad":1,"a":2,"B":3}}"""));
            Assert.Equal(["B", "a", "a\u00ad"], result.StructuredContent.ToJsonElement().EnumerateObject().Select(entry => entry.Name));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("echo_hash_set", """{"type":"array","items":{"type":"string"}}""")]
    [InlineData("echo_places", """{"type":"object","additionalProperties":{"type":["object","null"],"properties":{"city":{"type":"string"},"country":{"type":"string","default":"DE"}},"required":["city"],"additionalProperties":false}}""")]
    [InlineData("echo_by_unit", """{"type":"object","propertyNames":{"enum":["Celsius","Fahrenheit","Kelvin"]},"additionalProperties":{"type":"number","minimum":-1.7976931348623157E+308,"maximum":1.7976931348623157E+308}}""")]
    [InlineData("echo_small", """{"type":"string","pattern":"^(?:Low|High)(?:, ?(?:Low|High))*$"}""")]
    public void Schema_SaysWhatBinds(string tool, string expected)
        => Assert.Equal(expected, CollectionPlugin.Registry.Find(tool)!.InputSchema.ToJsonElement().GetProperty("properties").GetProperty("value").GetRawText());

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 9)]
    [InlineData(-128, 127)]
    [InlineData(0, 255)]
    [InlineData(-1, 100)]
    [InlineData(-32768, 1099)]
    public void PatternOfIntegers_TakesJustThose(int minimum, int maximum)
    {
        var pattern = new Regex(IntegerPattern.Of(minimum, maximum));
        for (int number = -40_000; number <= 40_000; number++)
        {
            Assert.True((number >= minimum && number <= maximum) == pattern.IsMatch(number.ToString(CultureInfo.InvariantCulture)), $"{number}");
        }

        Assert.DoesNotMatch(pattern, "-0");
        Assert.DoesNotMatch(pattern, "01");
        Assert.DoesNotMatch(pattern, "");
    }
}
