using System.Text.Json;

namespace Keyway.AI.Tests.Peer;

public sealed class SchemaParityTests
{
    [Fact]
    public void InjectedParameters_AreInNoSchema()
    {
        var pair = Pair.Of(nameof(PeerTools.Injected));

        Assert.Equal(["text"], MembersOf(pair.Peers.JsonSchema));
        Assert.Equal(["text"], MembersOf(pair.Ours.JsonSchema));
    }

    [Fact]
    public void ParametersWithoutADefault_AreRequired()
    {
        var pair = Pair.Of(nameof(PeerTools.Optional));

        Assert.Equal(["required"], RequiredOf(pair.Peers.JsonSchema));
        Assert.Equal(["required"], RequiredOf(pair.Ours.JsonSchema));
    }

    [Fact]
    public void NullableParameterWithoutADefault_IsOptional()
    {
        var pair = Pair.Of(nameof(PeerTools.Nothing));

        Assert.Equal(["text"], RequiredOf(pair.Peers.JsonSchema));
        Assert.False(pair.Ours.JsonSchema.TryGetProperty("required", out _));
    }

    [Theory]
    [InlineData("number", "7")]
    [InlineData("size", "\"ExtraLarge\"")]
    public void Defaults_AreInTheSchema(string parameter, string expected)
    {
        var pair = Pair.Of(nameof(PeerTools.Optional));

        Assert.Equal(expected, DefaultOf(pair.Peers.JsonSchema, parameter));
        Assert.Equal(expected, DefaultOf(pair.Ours.JsonSchema, parameter));
    }

    [Fact]
    public void DefaultNull_IsSaidByTheTypeAlone()
    {
        var pair = Pair.Of(nameof(PeerTools.Optional));

        Assert.Equal("null", DefaultOf(pair.Peers.JsonSchema, "text"));
        Assert.Null(DefaultOf(pair.Ours.JsonSchema, "text"));
        Assert.Equal(TypeOf(pair.Peers.JsonSchema, "text"), TypeOf(pair.Ours.JsonSchema, "text"));
    }

    [Fact]
    public void UnknownArguments_AreForbiddenBySchema()
    {
        var pair = Pair.Of(nameof(PeerTools.DescribeDigit));

        Assert.False(pair.Peers.JsonSchema.TryGetProperty("additionalProperties", out _));
        Assert.Equal(JsonValueKind.False, pair.Ours.JsonSchema.GetProperty("additionalProperties").ValueKind);
    }

    [Fact]
    public void Ranges_AreInTheSchema()
    {
        var pair = Pair.Of(nameof(PeerTools.Ranged));

        Assert.Equal(
            pair.Peers.JsonSchema.GetProperty("properties").GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal),
            pair.Ours.JsonSchema.GetProperty("properties").GetRawText());
    }

    [Fact]
    public void BoundsOfNumberTypes_AreInTheSchema()
    {
        var pair = Pair.Of(nameof(PeerTools.DescribeDigit));

        Assert.False(pair.Peers.JsonSchema.GetProperty("properties").GetProperty("digit").TryGetProperty("maximum", out _));
        Assert.Equal(int.MaxValue, pair.Ours.JsonSchema.GetProperty("properties").GetProperty("digit").GetProperty("maximum").GetInt32());
    }

    [Fact]
    public void DataThatIsReturned_HasASchema()
    {
        var pair = Pair.Of(nameof(PeerTools.LaterAsync));

        Assert.Equal(["x", "y"], MembersOf(pair.Peers.ReturnJsonSchema!.Value));
        Assert.Equal(["x", "y"], MembersOf(pair.Ours.ReturnJsonSchema!.Value));
    }

    [Fact]
    public void TextThatIsReturned_HasNoSchema()
    {
        var pair = Pair.Of(nameof(PeerTools.DescribeDigit));

        Assert.Equal("string", pair.Peers.ReturnJsonSchema!.Value.GetProperty("type").GetString());
        Assert.Null(pair.Ours.ReturnJsonSchema);
    }

    [Fact]
    public void MethodThatReturnsNothing_HasNoReturnSchema()
    {
        var pair = Pair.Of(nameof(PeerTools.Void));

        Assert.Null(pair.Peers.ReturnJsonSchema);
        Assert.Null(pair.Ours.ReturnJsonSchema);
    }

    [Fact]
    public void DescriptionOfTheReturnValue_IsInNoSchema()
    {
        var pair = Pair.Of(nameof(PeerTools.Locate));

        Assert.Equal("Where it is.", pair.Peers.ReturnJsonSchema!.Value.GetProperty("description").GetString());
        Assert.False(pair.Ours.ReturnJsonSchema!.Value.TryGetProperty("description", out _));
    }

    private static IEnumerable<string> MembersOf(JsonElement schema) => schema.GetProperty("properties").EnumerateObject().Select(member => member.Name);

    private static IEnumerable<string?> RequiredOf(JsonElement schema) => schema.GetProperty("required").EnumerateArray().Select(name => name.GetString());

    private static string? DefaultOf(JsonElement schema, string parameter)
        => schema.GetProperty("properties").GetProperty(parameter).TryGetProperty("default", out JsonElement value) ? value.GetRawText() : null;

    private static string TypeOf(JsonElement schema, string parameter)
        => JsonSerializer.Serialize(schema.GetProperty("properties").GetProperty(parameter).GetProperty("type"));
}
