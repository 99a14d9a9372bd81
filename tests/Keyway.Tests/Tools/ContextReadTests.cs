namespace Keyway.Tests.Tools;

/// <summary>Which keys of the context a registry's tools can read, without a look at any of them.</summary>
public class ContextReadTests
{
    [Theory]
    [InlineData("read.required", true)]
    [InlineData("read.taken", true)]
    [InlineData("read.optional", true)]
    [InlineData("read.constructor", true)]
    [InlineData("read.prompt", false)]
    [InlineData("read.nobody", false)]
    [InlineData("Read.Required", false)]
    public void KeysThatToolsName_AreThoseThatTheyCanRead(string key, bool canBeRead)
    {
        Assert.Equal(canBeRead, ReadingPlugin.Registry.CanRead(key));
        Assert.Equal(canBeRead, IncludingPlugin.Registry.CanRead(key));
    }

    [Fact]
    public void PromptsAndResources_ReadTheirOwn()
    {
        Assert.True(ReadingPlugin.Registry.Prompts.CanRead("read.prompt"));
        Assert.False(ReadingPlugin.Registry.Prompts.CanRead("read.required"));
        Assert.True(IncludingPlugin.Registry.Prompts.CanRead("read.prompt"));
        Assert.False(ReadingPlugin.Registry.Resources.CanRead("read.prompt"));
    }

    [Fact]
    public void WhatIsGivenTheWholeContext_CanReadAnything()
    {
        Assert.True(WholePlugin.Registry.CanRead("read.nobody"));
        Assert.True(ConstructedPlugin.Registry.CanRead("read.nobody"));
        Assert.True(RunPlugin.Registry.CanRead("read.nobody"));
    }

    [Fact]
    public void ToolThatStreams_ReadsTheLoggerThatItsItemsGoTo()
    {
        Assert.True(PlainPlugin.Registry.CanRead(ContextKeys.Logger));
        Assert.True(PlainPlugin.Registry.CanRead(ContextKeys.JobId));
        Assert.False(ReadingPlugin.Registry.CanRead(ContextKeys.Logger));
    }

    [Fact]
    public void ToolsThatAreChosenAtRunTime_CanReadAnything()
        => Assert.True(PluginRegistry.Create([ReadingPlugin.Registry.Select("requires")!]).CanRead("read.nobody"));

    [Fact]
    public void KeyWithoutAName_IsRefused() => Assert.Throws<ArgumentException>(() => ReadingPlugin.Registry.CanRead(""));
}
