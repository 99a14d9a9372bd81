using Keyway;

namespace Plugin1.Tests;

public sealed class WordToolsTests
{
    [Fact]
    public async Task Word_IsCounted()
    {
        var index = new WordIndex();
        index.Add("A tool, a key, a door.");
        var invoker = new ToolInvoker(Plugin.Registry, RuntimeContext.Create().WithIndex(index));

        ToolResult result = await invoker.InvokeAsync("count_word", ToolArguments.FromJson("""{"word":"a"}"""));

        Assert.Equal("3", result.ToString());
    }

    [Fact]
    public async Task EmptyWord_IsRefused()
    {
        var invoker = new ToolInvoker(Plugin.Registry, RuntimeContext.Create().WithIndex(new WordIndex()));

        ToolResult result = await invoker.InvokeAsync("count_word", ToolArguments.FromJson("""{"word":""}"""));

        Assert.Equal(ToolErrorCodes.InvalidArguments, result.Error?.Code);
    }
}
