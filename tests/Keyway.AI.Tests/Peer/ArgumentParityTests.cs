using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Keyway.AI.Tests.Peer;

public sealed class ArgumentParityTests
{
    private const string Parcel = """{"label":"a","size":"ExtraLarge","weight":3}""";

    [Fact]
    public async Task JsonElement_Binds()
        => Assert.Equal(Parcel, await Pair.Of(nameof(PeerTools.Echo)).SameAsync("parcel", Pair.Json(Parcel)));

    [Fact]
    public async Task JsonNode_Binds()
        => Assert.Equal(Parcel, await Pair.Of(nameof(PeerTools.Echo)).SameAsync("parcel", JsonNode.Parse(Parcel)));

    [Fact]
    public async Task JsonDocument_IsAskedForItsRoot()
    {
        var pair = Pair.Of(nameof(PeerTools.Echo));
        using var document = JsonDocument.Parse(Parcel);

        Assert.Equal(Parcel, Pair.Write(await pair.Peers.InvokeAsync(Pair.Arguments(("parcel", document)))));
        Assert.Contains("got a System.Text.Json.JsonDocument", (await pair.ErrorAsync(("parcel", document))).Message, StringComparison.Ordinal);
        Assert.Equal(Parcel, await pair.SameAsync("parcel", document.RootElement));
    }

    [Fact]
    public async Task ValueOfTheParametersType_IsPassedAsItIs()
        => Assert.Equal("true", await Pair.Of(nameof(PeerTools.IsSame)).SameAsync("parcel", PeerValues.Parcel));

    [Theory]
    [InlineData(3)]
    [InlineData((short)3)]
    [InlineData(3.0)]
    [InlineData("3")]
    public async Task ScalarOfAnotherType_IsConvertedThroughJson(object value)
        => Assert.Equal("6", await Pair.Of(nameof(PeerTools.Double)).SameAsync("number", value));

    [Fact]
    public async Task ListsAndMaps_AreConvertedThroughJson()
    {
        Assert.Equal("3", await Pair.Of(nameof(PeerTools.Sum)).SameAsync("numbers", new List<object?> { 1, Pair.Json("2") }));
        Assert.Equal(Parcel, await Pair.Of(nameof(PeerTools.Echo)).SameAsync(
            "parcel", new Dictionary<string, object?> { ["label"] = "a", ["size"] = "ExtraLarge", ["weight"] = 3 }));
    }

    [Fact]
    public async Task ObjectOfAForeignType_IsRefused()
    {
        var pair = Pair.Of(nameof(PeerTools.Echo));
        var parcel = new { label = "a", size = "ExtraLarge", weight = 3 };

        Assert.Equal(Parcel, Pair.Write(await pair.Peers.InvokeAsync(Pair.Arguments(("parcel", parcel)))));
        Assert.Equal(ArgumentFaultCodes.WrongType, Assert.Single((await pair.ErrorAsync(("parcel", parcel))).ArgumentFaults).Code);
    }

    [Fact]
    public async Task NumberInText_Binds()
        => Assert.Equal("\"digit 3\"", await Pair.Of(nameof(PeerTools.DescribeDigit)).SameAsync("digit", Pair.Json("\"3\"")));

    [Fact]
    public async Task WholeNumberWithAPoint_Binds()
    {
        var pair = Pair.Of(nameof(PeerTools.DescribeDigit));

        await Assert.ThrowsAsync<JsonException>(() => pair.Peers.InvokeAsync(Pair.Arguments(("digit", Pair.Json("3.0")))).AsTask());
        Assert.Equal("\"digit 3\"", Pair.Write(await pair.Ours.InvokeAsync(Pair.Arguments(("digit", Pair.Json("3.0"))))));
    }

    [Fact]
    public async Task TextThatHoldsJson_IsText()
    {
        var pair = Pair.Of(nameof(PeerTools.Sum));

        Assert.Equal("3", Pair.Write(await pair.Peers.InvokeAsync(Pair.Arguments(("numbers", "[1,2]")))));
        await Assert.ThrowsAsync<JsonException>(() => pair.Peers.InvokeAsync(Pair.Arguments(("numbers", Pair.Json("\"[1,2]\"")))).AsTask());
        Assert.Equal(ArgumentFaultCodes.WrongType, Assert.Single((await pair.ErrorAsync(("numbers", "[1,2]"))).ArgumentFaults).Code);
        Assert.Equal(ArgumentFaultCodes.WrongType, Assert.Single((await pair.ErrorAsync(("numbers", Pair.Json("\"[1,2]\"")))).ArgumentFaults).Code);
    }

    [Theory]
    [InlineData("\"Small\"")]
    [InlineData("\"small\"")]
    public async Task EnumByName_BindsInAnyCase(string json)
        => Assert.Equal("\"ExtraLarge\"", await Pair.Of(nameof(PeerTools.Grow)).SameAsync("size", Pair.Json(json)));

    [Fact]
    public async Task EnumByNumber_IsRefused()
    {
        var pair = Pair.Of(nameof(PeerTools.Grow));

        Assert.Equal("\"ExtraLarge\"", Pair.Write(await pair.Peers.InvokeAsync(Pair.Arguments(("size", Pair.Json("0"))))));
        Assert.Contains("expected one of Small, ExtraLarge, got 0", (await pair.ErrorAsync(("size", Pair.Json("0")))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TimesAndIds_BindFromTheirText()
        => Assert.Equal(
            "\"2026-01-02 03:04:05Z 01:30:00 6f9619ff-8b86-d011-b42d-00c04fc964ff\"",
            await Pair.Of(nameof(PeerTools.When)).SameAsync(
                ("time", Pair.Json("\"2026-01-02T03:04:05Z\"")), ("span", "01:30:00"), ("id", Pair.Json("\"6F9619FF-8B86-D011-B42D-00C04FC964FF\""))));

    [Fact]
    public async Task AbsentArgument_TakesTheDefault()
        => Assert.Equal("\"1 7 null ExtraLarge\"", await Pair.Of(nameof(PeerTools.Optional)).SameAsync("required", 1));

    [Fact]
    public async Task DefaultValueAttribute_IsNoDefault()
    {
        var pair = Pair.Of(nameof(PeerTools.DefaultByAttribute));

        Assert.Equal("\"5\"", Pair.Write(await pair.Peers.InvokeAsync()));
        Assert.Equal(ArgumentFaultCodes.Missing, Assert.Single((await pair.ErrorAsync()).ArgumentFaults).Code);
    }

    [Fact]
    public async Task MissingArgument_IsAFaultThatTheModelReads()
    {
        var pair = Pair.Of(nameof(PeerTools.DescribeDigit));

        await Assert.ThrowsAsync<ArgumentException>(() => pair.Peers.InvokeAsync().AsTask());
        Assert.Equal("/digit: missing: expected a value", (await pair.ErrorAsync()).Message.Split('\n')[1]);
    }

    [Fact]
    public async Task SeveralFaults_AreSaidAtOnce()
    {
        var pair = Pair.Of(nameof(PeerTools.Optional));
        (string, object?)[] arguments = [("required", Pair.Json("[]")), ("number", Pair.Json("{}"))];

        var thrown = await Assert.ThrowsAsync<JsonException>(() => pair.Peers.InvokeAsync(Pair.Arguments(arguments)).AsTask());
        Assert.DoesNotContain("number", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(["/required", "/number"], (await pair.ErrorAsync(arguments)).ArgumentFaults.Select(fault => fault.Pointer));
    }

    [Fact]
    public async Task UnknownArgument_IsRefusedUnlessTheInvokerIgnoresIt()
    {
        var pair = Pair.Of(nameof(PeerTools.DescribeDigit));
        (string, object?)[] arguments = [("digit", 3), ("more", 1)];
        var lenient = new ToolInvokerOptions { Limits = new BindingLimits { UnknownArguments = UnknownArguments.Ignore } };
        AIFunction ignoring = new ToolInvoker(PeerPlugin.Registry, null, lenient).AsAIFunction("describe_digit");

        Assert.Equal("\"digit 3\"", Pair.Write(await pair.Peers.InvokeAsync(Pair.Arguments(arguments))));
        Assert.Equal(ArgumentFaultCodes.Unknown, Assert.Single((await pair.ErrorAsync(arguments)).ArgumentFaults).Code);
        Assert.Equal("\"digit 3\"", Pair.Write(await ignoring.InvokeAsync(Pair.Arguments(arguments))));
    }

    [Fact]
    public async Task ArgumentNameInAnotherCase_Binds()
    {
        var pair = Pair.Of(nameof(PeerTools.DescribeDigit));

        await Assert.ThrowsAsync<ArgumentException>(() => pair.Peers.InvokeAsync(Pair.Arguments(("Digit", 3))).AsTask());
        Assert.Equal("\"digit 3\"", Pair.Write(await pair.Ours.InvokeAsync(Pair.Arguments(("Digit", 3)))));
    }

    [Fact]
    public async Task MapThatIgnoresCase_Binds()
    {
        var pair = Pair.Of(nameof(PeerTools.DescribeDigit));
        var arguments = new AIFunctionArguments(StringComparer.OrdinalIgnoreCase) { ["DIGIT"] = 3 };

        Assert.Equal("\"digit 3\"", Pair.Write(await pair.Peers.InvokeAsync(arguments)));
        Assert.Equal("\"digit 3\"", Pair.Write(await pair.Ours.InvokeAsync(arguments)));
    }

    [Fact]
    public async Task NullForAValueType_IsAFault()
    {
        var pair = Pair.Of(nameof(PeerTools.DescribeDigit));

        Assert.Equal("\"digit 0\"", Pair.Write(await pair.Peers.InvokeAsync(Pair.Arguments(("digit", null)))));
        Assert.Equal(ArgumentFaultCodes.Null, Assert.Single((await pair.ErrorAsync(("digit", null))).ArgumentFaults).Code);
    }

    [Fact]
    public async Task NullForANullableParameter_IsNull()
        => Assert.Equal("\"1 7 null ExtraLarge\"", await Pair.Of(nameof(PeerTools.Optional)).SameAsync(("required", 1), ("text", null)));

    [Fact]
    public async Task ValueOutOfItsRange_IsAFault()
    {
        var pair = Pair.Of(nameof(PeerTools.Ranged));

        Assert.Equal("11", Pair.Write(await pair.Peers.InvokeAsync(Pair.Arguments(("number", 11)))));
        Assert.Equal(ArgumentFaultCodes.OutOfRange, Assert.Single((await pair.ErrorAsync(("number", 11))).ArgumentFaults).Code);
    }

    [Fact]
    public async Task NoArguments_AreAnEmptyMap()
    {
        var pair = Pair.Of(nameof(PeerTools.CountAsync));

        Assert.Equal("3", Pair.Write(await pair.Peers.InvokeAsync(arguments: null)));
        Assert.Equal("3", Pair.Write(await pair.Ours.InvokeAsync(arguments: null)));
    }
}
