namespace Keyway.AI.Tests.Peer;

public sealed class NameParityTests
{
    [Fact]
    public void NameOfTheMethod_IsInSnakeCase()
    {
        var pair = Pair.Of(nameof(PeerTools.DescribeDigit));

        Assert.Equal("DescribeDigit", pair.Peers.Name);
        Assert.Equal("describe_digit", pair.Ours.Name);
    }

    [Fact]
    public void SuffixAsync_IsDropped()
    {
        var pair = Pair.Of(nameof(PeerTools.CountAsync));

        Assert.Equal("Count", pair.Peers.Name);
        Assert.Equal("count", pair.Ours.Name);
    }

    [Fact]
    public void NameThatAnAttributeStates_Wins()
    {
        var pair = Pair.Of(nameof(PeerTools.NameIsStated));

        Assert.Equal("named", pair.Peers.Name);
        Assert.Equal("named", pair.Ours.Name);
    }

    [Fact]
    public async Task ParameterNameThatAnAttributeStates_Wins()
    {
        var pair = Pair.Of(nameof(PeerTools.NameIsStated));

        Assert.True(pair.Peers.JsonSchema.GetProperty("properties").TryGetProperty("given", out _));
        Assert.True(pair.Ours.JsonSchema.GetProperty("properties").TryGetProperty("given", out _));
        Assert.Equal("\"x\"", await pair.SameAsync("given", "x"));
    }

    [Fact]
    public void DescriptionAttribute_IsTheDescription()
    {
        var pair = Pair.Of(nameof(PeerTools.Described));

        Assert.Equal("Says yes.", pair.Peers.Description);
        Assert.Equal("Says yes.", pair.Ours.Description);
    }

    [Fact]
    public void DescriptionOfAParameter_IsInTheSchema()
    {
        var pair = Pair.Of(nameof(PeerTools.Described));

        Assert.Equal("Who is asked.", pair.Peers.JsonSchema.GetProperty("properties").GetProperty("who").GetProperty("description").GetString());
        Assert.Equal("Who is asked.", pair.Ours.JsonSchema.GetProperty("properties").GetProperty("who").GetProperty("description").GetString());
    }

    [Fact]
    public void DocumentationComment_IsADescription()
    {
        var pair = Pair.Of(nameof(PeerTools.Documented));

        Assert.Equal("", pair.Peers.Description);
        Assert.Equal("Says no.", pair.Ours.Description);
    }

    [Fact]
    public void NoDescription_IsEmptyText()
    {
        var pair = Pair.Of(nameof(PeerTools.Void));

        Assert.Equal("", pair.Peers.Description);
        Assert.Equal("", pair.Ours.Description);
    }
}
