using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.AI;

namespace Keyway.AI.Tests;

/// <summary>What a model reads of an answer.</summary>
public sealed class ToolFunctionResultTests
{
    private static readonly Uri s_uri = new("file:///notes/a.txt");

    [Fact]
    public void Data_IsItsVeryBytes()
        => Assert.Equal(
            """{"a" : 1.50}""",
            Assert.IsType<JsonElement>(ToolResult.Success(Utf8Json.Parse("""{"a" : 1.50}""")).ToFunctionResult()).GetRawText());

    [Fact]
    public void Text_IsAJsonString()
        => Assert.Equal("a\n\"b\"", Assert.IsType<JsonElement>(ToolResult.Success("a\n\"b\"").ToFunctionResult()).GetString());

    [Fact]
    public void Nothing_IsNull() => Assert.Null(ToolResult.Success().ToFunctionResult());

    [Fact]
    public void EmptyMessage_IsATextOfItsOwn()
    {
        object? first = ToolResult.Failure("", "a").ToFunctionResult();
        object? second = ToolResult.Failure("", "b").ToFunctionResult();

        Assert.Equal("Error: ", first);
        Assert.Equal(("a", "b"), (ToolFunctionResult.Of(first)!.Error!.Code, ToolFunctionResult.Of(second)!.Error!.Code));
    }

    [Fact]
    public void Abort_IsKeptForTheCaller()
    {
        object? value = ToolResult.AbortWith("Goodbye.").ToFunctionResult();

        Assert.Equal("Goodbye.", Assert.IsType<JsonElement>(value).GetString());
        Assert.True(ToolFunctionResult.Of(value)!.Abort);
    }

    [Fact]
    public void MediaContent_IsDataContent()
    {
        ToolContent image = ToolContent.Image(new byte[] { 1, 2 }, "image/png");

        var data = Assert.IsType<DataContent>(ToolResult.Success(image).ToFunctionResult());

        Assert.Equal("data:image/png;base64,AQI=", data.Uri);
        Assert.Same(image, data.RawRepresentation);
    }

    [Fact]
    public void MediaTypeThatIsNone_IsThatOfAnyBytes()
        => Assert.Equal(
            "application/octet-stream",
            Assert.IsType<DataContent>(ToolResult.Success(ToolContent.Image(new byte[] { 1 }, "png")).ToFunctionResult()).MediaType);

    [Fact]
    public void Resources_AreTextOrData_WithTheirAddress()
    {
        var text = Assert.IsType<TextContent>(ToolResult.Success(ToolContent.Resource(s_uri, "hello")).ToFunctionResult());
        var data = Assert.IsType<DataContent>(ToolResult.Success(ToolContent.Resource(s_uri, new byte[] { 1 })).ToFunctionResult());

        Assert.Equal(("hello", "file:///notes/a.txt"), (text.Text, text.AdditionalProperties!["uri"]));
        Assert.Equal(("application/octet-stream", "file:///notes/a.txt"), (data.MediaType, data.AdditionalProperties!["uri"]));
    }

    [Theory]
    [InlineData("text/plain", "text/plain")]
    [InlineData(null, "text/plain")]
    [InlineData("plain", "application/octet-stream")]
    public void Link_IsUriContent_WithItsName(string? stated, string expected)
    {
        var link = Assert.IsType<UriContent>(ToolResult.Success(ToolContent.Link(s_uri, "notes", stated)).ToFunctionResult());

        Assert.Equal((s_uri, expected, "notes"), (link.Uri, link.MediaType, link.AdditionalProperties!["name"]));
    }

    [Fact]
    public void SeveralPieces_AreAListThatClientsCanWriteWithoutReflection()
    {
        ToolResult result = ToolResult.Success(ToolContent.Text("a"), ToolContent.Image(new byte[] { 1 }, "image/png"), ToolContent.Link(s_uri, "notes"));
        var options = new JsonSerializerOptions(AIJsonUtilities.DefaultOptions) { WriteIndented = false };
        while (options.TypeInfoResolverChain.OfType<DefaultJsonTypeInfoResolver>().FirstOrDefault() is { } reflection)
        {
            options.TypeInfoResolverChain.Remove(reflection);
        }

        string json = JsonSerializer.Serialize(result.ToFunctionResult(), options.GetTypeInfo(typeof(object)));

        Assert.StartsWith("""[{"$type":"text","text":"a"},{"$type":"data","uri":"data:image/png;base64,AQ=="}""", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DataWithANote_KeepsTheNote()
    {
        var invoker = new ToolInvoker(FunctionPlugin.Registry, null, new ToolInvokerOptions { MaxStreamedItems = 2 });

        object? value = await invoker.AsAIFunction("count_up").InvokeAsync();

        TextContent[] pieces = [.. Assert.IsAssignableFrom<IEnumerable<AIContent>>(value).Cast<TextContent>()];
        Assert.Equal("[1,2]", pieces[0].Text);
        Assert.Contains("first 2 of 3", pieces[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ValueThatNoToolMade_LeadsNowhere()
    {
        Assert.Null(ToolFunctionResult.Of(null));
        Assert.Null(ToolFunctionResult.Of("Error: "));
        Assert.Null(new FunctionResultContent("1", JsonElement.Parse("1")).GetToolResult());
    }

    [Fact]
    public void CopyOfAValue_LeadsNowhere()
        => Assert.Null(ToolFunctionResult.Of(((JsonElement)ToolResult.Success("a").ToFunctionResult()!).Clone()));

    [Fact]
    public void AnswerIsNotKept_LongerThanItsValue()
    {
        (WeakReference answer, WeakReference value) = Make();

        for (int attempt = 0; attempt < 10 && (answer.IsAlive || value.IsAlive); attempt++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(answer.IsAlive);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static (WeakReference, WeakReference) Make()
        {
            var result = ToolResult.Success("a");
            return (new WeakReference(result), new WeakReference(result.ToFunctionResult()));
        }
    }

    [Fact]
    public void Nulls_AreRefused()
    {
        Assert.Throws<ArgumentNullException>(() => ((ToolResult)null!).ToFunctionResult());
        Assert.Throws<ArgumentNullException>(() => ((FunctionResultContent)null!).GetToolResult());
    }
}
