using System.Text.Json;
using System.Text.Json.Nodes;

namespace Keyway.Tests.Binding;

/// <summary>Arguments that a program holds as objects.</summary>
public class ValueArgumentTests
{
    [Fact]
    public async Task InstanceOfTheParametersType_IsTakenAsItIs()
    {
        var node = new Node { Name = "mine" };
        string answer = await CallAsync("echo_tree", ("node", node));
        Assert.Equal("""{"name":"mine","children":null}""", answer);
    }

    [Fact]
    public async Task InstanceOfTheParametersType_IsValidated()
    {
        var place = new Place(null!);
        ArgumentFault fault = Assert.Single(await RefusedAsync("both", ("data", "d"), ("verbose", true), ("place", place)));
        Assert.Equal(("/place/city", ArgumentFaultCodes.Null), (fault.Pointer, fault.Code));
    }

    [Fact]
    public async Task MembersOfAnInstance_AreValidatedAtTheirPointers()
    {
        var tree = new Node { Children = [new Node(), new Node { Name = null! }, null!] };
        IReadOnlyList<ArgumentFault> faults = await RefusedAsync("echo_settings", ("data", "d"), ("tree", tree));
        Assert.Equal(["/tree/children/1/name", "/tree/children/2"], faults.Select(fault => fault.Pointer));
    }

    [Fact]
    public async Task InstanceThatContainsItself_IsTooLarge()
    {
        var node = new Node();
        node.Children = [node];
        ArgumentFault fault = Assert.Single(await RefusedAsync("echo_tree", ("node", node)));
        Assert.Equal(ArgumentFaultCodes.TooLarge, fault.Code);
        Assert.StartsWith("/node/children/0/children/0", fault.Pointer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MapThatContainsItself_IsTooLarge()
    {
        var map = new Dictionary<string, object?>();
        map["name"] = map;
        ArgumentFault fault = Assert.Single(await RefusedAsync("echo_tree", ("node", map)));
        Assert.Equal(("/node", ArgumentFaultCodes.TooLarge), (fault.Pointer, fault.Code));
    }

    [Fact]
    public async Task HalfASurrogatePair_IsNoText()
    {
        foreach (string text in new[] { "\ud83d", "a\ude00", "\ud83d\ud83d\ude00", "\ud83d\ude00\ud83d" })
        {
            ArgumentFault fault = Assert.Single(await RefusedAsync("echo_string", ("value", text)));
            Assert.Equal(("/value", ArgumentFaultCodes.InvalidValue), (fault.Pointer, fault.Code));
            fault = Assert.Single(await RefusedAsync("echo_place", ("place", new Place(text))));
            Assert.Equal(("/place/city", ArgumentFaultCodes.InvalidValue), (fault.Pointer, fault.Code));
        }

        Assert.Equal("a\ud83d\ude00", await CallAsync("echo_string", ("value", "a\ud83d\ude00")));
        Assert.Equal(
            "/number: wrong_type: expected JSON, or a System.Int32, got a System.Object",
            Assert.Single(await RefusedAsync("optional", ("number", new object()))).ToString());
    }

    [Fact]
    public async Task DictionariesOfAnyValues_AreObjects()
    {
        string expected = await CallAsync("echo_place", ("place", new Dictionary<string, object?> { ["city"] = "Bonn", ["country"] = "DE" }));
        Assert.Equal(expected, await CallAsync("echo_place", ("place", new Dictionary<string, string> { ["city"] = "Bonn", ["country"] = "DE" })));
        using var city = JsonDocument.Parse("\"Bonn\"");
        Assert.Equal(expected, await CallAsync("echo_place", ("place", new Dictionary<string, JsonElement> { ["city"] = city.RootElement })));
        Assert.Equal(expected, await CallAsync("echo_place", ("place", new SortedList<string, JsonNode> { ["city"] = "Bonn" })));
        ArgumentFault fault = Assert.Single(await RefusedAsync("echo_place", ("place", new Dictionary<int, string> { [1] = "Bonn" })));
        Assert.Equal(("/place", ArgumentFaultCodes.WrongType), (fault.Pointer, fault.Code));
    }

    [Fact]
    public async Task RulesHoldForValuesOfTheirType()
    {
        IReadOnlyList<ArgumentFault> faults = await RefusedAsync(
            "bounded", ("days", 99), ("code", "\"ä\n"), ("items", Array.Empty<int>()), ("ratio", 7.5));
        Assert.Equal(["/days", "/items", "/ratio"], faults.Select(fault => fault.Pointer));
        Assert.Equal(["99", "[]", "7.5"], faults.Select(fault => fault.Got));
    }

    [Fact]
    public async Task TextThatBreaksARule_IsShownAsJson()
    {
        ArgumentFault fault = Assert.Single(await RefusedAsync("bounded", ("days", 1), ("code", "\"ä\n\u0001"), ("items", new[] { 1 })));
        Assert.Equal(""""
            "\"ä\n\u0001"
            """", fault.Got);
    }

    [Fact]
    public async Task RuleOfAConvertedValue_PointsAtThatValue()
    {
        // The mark of the second argument must not be that of the first, longer one.
        object first = new List<object?> { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 };
        ArgumentFault fault = Assert.Single(await RefusedAsync("bounded", ("days", 1), ("code", "ab"), ("items", first), ("ratio", 7)));
        Assert.Equal(("/ratio", ArgumentFaultCodes.OutOfRange, "7"), (fault.Pointer, fault.Code, fault.Got));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public async Task NumberThatJsonDoesNotHave_IsOutOfRange(double value)
    {
        ArgumentFault fault = Assert.Single(await RefusedAsync("echo_double", ("value", value)));
        Assert.Equal(("/value", ArgumentFaultCodes.OutOfRange), (fault.Pointer, fault.Code));
    }

    [Fact]
    public async Task UndeclaredValueOfAnEnum_IsInvalid()
    {
        ArgumentFault fault = Assert.Single(await RefusedAsync("echo_unit", ("value", (Unit)17)));
        Assert.Equal(ArgumentFaultCodes.InvalidValue, fault.Code);
        Assert.Equal("one of Celsius, Fahrenheit, Kelvin", fault.Expected);
    }

    [Theory]
    [MemberData(nameof(Scalars))]
    public async Task ScalarOfAnotherType_IsReadAsTheJsonItStandsFor(string tool, object value, string expected)
        => Assert.Equal(expected, await CallAsync(tool, ("value", value)));

    public static TheoryData<string, object, string> Scalars { get; } = new()
    {
        { "echo_int", 5L, "5" },
        { "echo_int", (byte)5, "5" },
        { "echo_int", 5m, "5" },
        { "echo_int", 5.0, "5" },
        { "echo_int", "5", "5" },
        { "echo_byte", 255, "255" },
        { "echo_long", 5, "5" },
        { "echo_double", 5, "5" },
        { "echo_double", 0.1f, "0.1" },
        { "echo_float", 0.1, "0.1" },
        { "echo_bool", "true", "true" },
        { "echo_string", 'c', "c" },
        { "echo_string", new Guid("00112233-4455-6677-8899-aabbccddeeff"), "00112233-4455-6677-8899-aabbccddeeff" },
        { "echo_string", new DateOnly(2026, 1, 2), "2026-01-02" },
        { "echo_string", Unit.Kelvin, "Kelvin" },
        { "echo_unit", "kelvin", "\"Kelvin\"" },
        { "echo_unit", JsonValue.Create("Kelvin"), "\"Kelvin\"" },
        { "echo_int", JsonElement.Parse("7"), "7" },
    };

    [Fact]
    public async Task MapsAndListsOfObjects_AreReadAsJson()
    {
        var node = new Dictionary<string, object?>
        {
            ["name"] = "a",
            ["children"] = new List<object?>
            {
                new Dictionary<string, object?> { ["name"] = JsonValue.Create("b") },
                JsonNode.Parse("""{"name":"c"}"""),
                JsonElement.Parse("""{"name":"d"}"""),
            },
        };
        Assert.Equal(
            """{"name":"a","children":[{"name":"b","children":null},{"name":"c","children":null},{"name":"d","children":null}]}""",
            await CallAsync("echo_tree", ("node", node)));
    }

    [Fact]
    public async Task ObjectThatIsNoJson_IsOfTheWrongType()
    {
        ArgumentFault fault = Assert.Single(await RefusedAsync("echo_tree", ("node", new Uri("http://a/"))));
        Assert.Equal(("/node", ArgumentFaultCodes.WrongType), (fault.Pointer, fault.Code));
        fault = Assert.Single(await RefusedAsync("echo_tree", ("node", new Settings { Data = "d" })));
        Assert.Equal(("/node", ArgumentFaultCodes.WrongType), (fault.Pointer, fault.Code));
        Assert.Equal("a Keyway.Tests.Binding.Settings", fault.Got);
    }

    [Fact]
    public async Task MapThatIgnoresCase_GivesEachArgumentOnce()
    {
        var map = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase) { ["VALUE"] = 5, ["other"] = 1 };
        IReadOnlyList<ArgumentFault> faults = await BindingCalls.RefusedAsync("echo_int", ToolArguments.FromValues(map));
        Assert.Equal(["/other"], faults.Select(fault => fault.Pointer));

        map.Remove("other");
        Assert.Equal("5", (await BindingCalls.CallAsync("echo_int", ToolArguments.FromValues(map))).ToString());
    }

    [Fact]
    public async Task MapWithANameInTwoCases_HasADuplicate()
    {
        ArgumentFault fault = Assert.Single(await RefusedAsync("echo_int", ("VALUE", 1), ("value", 2)));
        Assert.Equal(("/VALUE", ArgumentFaultCodes.Duplicate, "1"), (fault.Pointer, fault.Code, fault.Got));
    }

    [Fact]
    public void SequenceWithANameTwice_IsRefused()
    {
        KeyValuePair<string, object?>[] twice = [new("a", 1), new("a", 2)];
        Assert.Throws<ArgumentException>(() => ToolArguments.FromValues(twice));
    }

    [Fact]
    public async Task UndefinedElement_IsNull()
    {
        var map = new Dictionary<string, JsonElement> { ["value"] = default };
        ArgumentFault fault = Assert.Single(await BindingCalls.RefusedAsync("echo_int", ToolArguments.FromElements(map)));
        Assert.Equal(ArgumentFaultCodes.Null, fault.Code);
        Assert.Equal("nothing", (await BindingCalls.CallAsync("nothing", ToolArguments.FromElement(default))).ToString());
    }

    [Fact]
    public async Task ElementOfADisposedDocument_IsAFault()
    {
        var document = JsonDocument.Parse("""{"value":1}""");
        JsonElement root = document.RootElement;
        JsonElement value = root.GetProperty("value");
        ToolArguments before = ToolArguments.FromElement(root);
        document.Dispose();
        foreach (ToolArguments arguments in new[] { before, ToolArguments.FromElement(root) })
        {
            ArgumentFault fault = Assert.Single(await BindingCalls.RefusedAsync("echo_int", arguments));
            Assert.Equal(("", ArgumentFaultCodes.Malformed), (fault.Pointer, fault.Code));
        }

        ArgumentFault inMap = Assert.Single(await BindingCalls.RefusedAsync(
            "echo_int", ToolArguments.FromElements(new Dictionary<string, JsonElement> { ["value"] = value })));
        Assert.Equal(("/value", ArgumentFaultCodes.Malformed), (inMap.Pointer, inMap.Code));
    }

    [Fact]
    public async Task ElementWithCommentsAndTrailingCommas_WasItsParsersBusiness()
    {
        using var document = JsonDocument.Parse(
            """{"numbers":[1,/* two */2,],"words":[],"units":[],"gaps":[],"grid":[],}""",
            new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        ToolResult result = await BindingCalls.CallAsync("collections", ToolArguments.FromElement(document.RootElement));
        Assert.Equal("1,2||||", result.ToString());
    }

    private static ToolArguments Values((string Name, object? Value)[] values)
        => ToolArguments.FromValues(values.ToDictionary(value => value.Name, value => value.Value));

    private static async Task<string> CallAsync(string tool, params (string Name, object? Value)[] values)
        => (await BindingCalls.CallAsync(tool, Values(values))).ToString();

    private static Task<IReadOnlyList<ArgumentFault>> RefusedAsync(string tool, params (string Name, object? Value)[] values)
        => BindingCalls.RefusedAsync(tool, Values(values));
}
