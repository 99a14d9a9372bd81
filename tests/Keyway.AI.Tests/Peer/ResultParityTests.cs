using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Keyway.AI.Tests.Peer;

public sealed class ResultParityTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("<ü> \"a\"\n\u2028 \ud83d\ude00")]
    [InlineData("")]
    public async Task Text_IsAJsonElementOfAString(string text)
    {
        var pair = Pair.Of(nameof(PeerTools.Nothing));

        await pair.SameAsync("text", text);
        Assert.Equal(text, Assert.IsType<JsonElement>(await pair.Ours.InvokeAsync(Pair.Arguments(("text", text)))).GetString());
    }

    [Fact]
    public async Task Data_IsAJsonElement() => Assert.Equal("""{"x":1,"y":2}""", await Pair.Of(nameof(PeerTools.Locate)).SameAsync());

    [Fact]
    public async Task TaskOrValueTask_IsItsResult()
    {
        Assert.Equal("3", await Pair.Of(nameof(PeerTools.CountAsync)).SameAsync());
        Assert.Equal("""{"x":3,"y":4}""", await Pair.Of(nameof(PeerTools.LaterAsync)).SameAsync());
    }

    [Fact]
    public async Task Stream_IsAnArray() => Assert.Equal("[1,2,3]", await Pair.Of(nameof(PeerTools.Stream)).SameAsync());

    [Fact]
    public async Task Scalars_HaveTheSameJson()
        => Assert.Equal(
            """{"text":"<ü> \"a\" + \n","number":1.5,"whole":10.0,"bytes":"AQI=","time":"2026-02-03T04:05:06+00:00","span":"01:30:00","id":"00000000-0000-0000-0000-000000000000"}""",
            await Pair.Of(nameof(PeerTools.Values)).SameAsync());

    [Fact]
    public async Task Enum_IsItsName() => Assert.Equal("\"ExtraLarge\"", await Pair.Of(nameof(PeerTools.Grow)).SameAsync("size", Size.Small));

    [Fact]
    public async Task UndeclaredEnumValue_IsAFault()
    {
        var pair = Pair.Of(nameof(PeerTools.Grow));

        Assert.Equal("2", Pair.Write(await pair.Peers.InvokeAsync(Pair.Arguments(("size", Size.ExtraLarge)))));
        Assert.Equal(ToolErrorCodes.ResultFailed, (await pair.ErrorAsync(("size", Size.ExtraLarge))).Code);
    }

    [Fact]
    public async Task MemberThatIsNull_IsWritten()
    {
        var pair = Pair.Of(nameof(PeerTools.Echo));

        Assert.Equal("""{"label":"kept","size":"Small"}""", Pair.Write(await pair.Peers.InvokeAsync(Pair.Arguments(("parcel", PeerValues.Parcel)))));
        Assert.Equal("""{"label":"kept","size":"Small","weight":null}""", Pair.Write(await pair.Ours.InvokeAsync(Pair.Arguments(("parcel", PeerValues.Parcel)))));
    }

    [Fact]
    public async Task TextThatIsNull_IsNothing()
    {
        var pair = Pair.Of(nameof(PeerTools.Nothing));

        Assert.Equal(JsonValueKind.Null, Assert.IsType<JsonElement>(await pair.Peers.InvokeAsync(Pair.Arguments(("text", null)))).ValueKind);
        Assert.Null(await pair.Ours.InvokeAsync(Pair.Arguments(("text", null))));
    }

    [Fact]
    public async Task Nothing_IsNull() => Assert.Equal("null", await Pair.Of(nameof(PeerTools.Void)).SameAsync());

    [Fact]
    public async Task Content_IsPassedOnAsContent()
    {
        AIFunction peers = AIFunctionFactory.Create(() => new DataContent(new byte[] { 1, 2 }, "image/png"), "picture");
        AIFunction ours = new ToolInvoker(FunctionPlugin.Registry).AsAIFunction("picture");

        DataContent[] both = [Assert.IsType<DataContent>(await peers.InvokeAsync()), Assert.IsType<DataContent>(await ours.InvokeAsync())];
        Assert.Equal(both[0].Uri, both[1].Uri);
    }

    [Fact]
    public async Task SeveralPiecesOfContent_AreAList()
    {
        AIFunction peers = AIFunctionFactory.Create(() => new List<AIContent> { new TextContent("a"), new DataContent(new byte[] { 1 }, "audio/wav") }, "album");
        AIFunction ours = new ToolInvoker(FunctionPlugin.Registry).AsAIFunction("album");

        Assert.Equal(Pair.Write(await peers.InvokeAsync()), Pair.Write(await ours.InvokeAsync()));
        Assert.IsAssignableFrom<IEnumerable<AIContent>>(await ours.InvokeAsync());
    }

    [Fact]
    public async Task Exception_IsAFaultThatTheModelReads()
    {
        var pair = Pair.Of(nameof(PeerTools.Fail));

        await Assert.ThrowsAsync<InvalidOperationException>(() => pair.Peers.InvokeAsync().AsTask());
        Assert.Equal("Error: 'fail' failed: No paper.", await pair.Ours.InvokeAsync());
        Assert.IsType<InvalidOperationException>((await pair.ErrorAsync()).Exception);
    }
}
