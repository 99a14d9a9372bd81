using Microsoft.Extensions.AI;

namespace Keyway.AI.Tests.Peer;

public sealed class MetadataParityTests
{
    [Fact]
    public void UnderlyingMethod_IsNull()
    {
        var pair = Pair.Of(nameof(PeerTools.Locate));

        Assert.Equal("Locate", pair.Peers.UnderlyingMethod!.Name);
        Assert.Null(pair.Ours.UnderlyingMethod);
    }

    [Fact]
    public void SerializerOptions_AreTheDefaultOnes()
    {
        var pair = Pair.Of(nameof(PeerTools.Locate));

        Assert.Same(AIJsonUtilities.DefaultOptions, pair.Peers.JsonSerializerOptions);
        Assert.Same(AIJsonUtilities.DefaultOptions, pair.Ours.JsonSerializerOptions);
    }

    [Fact]
    public void AdditionalProperties_SayWhatTheToolDeclares()
    {
        var pair = Pair.Of(nameof(PeerTools.Locate));

        Assert.Empty(pair.Peers.AdditionalProperties);
        Assert.Equal("write", pair.Ours.AdditionalProperties[ToolFunctionProperties.Access]);
    }

    [Fact]
    public void Text_IsTheName()
    {
        var pair = Pair.Of(nameof(PeerTools.NameIsStated));

        Assert.Equal("named", pair.Peers.ToString());
        Assert.Equal("named", pair.Ours.ToString());
    }

    [Fact]
    public void DeclarationAlone_CannotBeInvoked()
    {
        var pair = Pair.Of(nameof(PeerTools.Locate));
        foreach (AIFunction function in new[] { pair.Peers, pair.Ours })
        {
            AIFunctionDeclaration declaration = function.AsDeclarationOnly();
            Assert.IsNotAssignableFrom<AIFunction>(declaration);
            Assert.Equal((function.Name, function.Description), (declaration.Name, declaration.Description));
        }
    }
}
