using System.Text;

namespace Keyway.Tests.Resources;

/// <summary>Resources: how a URI finds them, and what is read of them.</summary>
public class ResourceTests
{
    [Theory]
    [InlineData("notes://inbox/1", "first")]
    [InlineData("notes://inbox/2", "inbox")]
    [InlineData("notes://work/2", "note")]
    [InlineData("notes://all", "list")]
    [InlineData("notes://all?size=5", "list")]
    [InlineData("file:///a/b", "file")]
    [InlineData("data://card", "card")]
    [InlineData("data://cards", null)]
    [InlineData("notes://a/b/c", null)]
    [InlineData("", null)]
    [InlineData("DATA://card", null)]
    public void Uri_FindsTheResourceWithMostText(string uri, string? expected)
    {
        Assert.Equal(expected, NoteRegistry.Registry.FindResource(uri, out _)?.Name);
        Assert.Equal(expected, NoteRegistry.Registry.Resources.FindResource(uri, out _)?.Name);
    }

    [Fact]
    public void Descriptor_SaysWhatItIs()
    {
        ToolDescriptor note = NoteRegistry.Registry.Resources.Find("note")!;

        Assert.Equal((ToolKind.Resource, ToolAccess.Read, "A note", "One note.", "text/markdown"), (note.Kind, note.Access, note.Title, note.Description, note.MimeType));
        Assert.Equal("notes://{folder}/{id}", note.UriTemplate!.Text);
        Assert.Equal(["folder", "id"], note.UriTemplate.Variables);
        Assert.False(NoteRegistry.Registry.Resources.Find("card")!.UriTemplate!.IsTemplate);
        Assert.Equal(0, NoteRegistry.Registry.Count);
    }

    [Theory]
    [InlineData("notes://work%20shop/12", "work shop 12")]
    [InlineData("notes://all?size=5&page=2", "page 2 of 5")]
    [InlineData("notes://all", "page 1 of ")]
    [InlineData("notes://inbox/1", "the first")]
    public async Task Text_IsReadAsText(string uri, string expected)
    {
        ResourceContents contents = Assert.Single(await ReadAsync(uri));

        Assert.Equal((uri, expected), (contents.Uri, contents.Text));
        Assert.True(contents.Data.IsEmpty);
    }

    [Theory]
    [InlineData("notes://all", "text/plain")]
    [InlineData("notes://inbox/1", null)]
    [InlineData("data://card", "application/json")]
    [InlineData("data://memory", "application/x-data")]
    [InlineData("file:///a", null)]
    public async Task MediaType_IsTheStatedOneOrThatOfJson(string uri, string? expected)
        => Assert.Equal(expected, Assert.Single(await ReadAsync(uri)).MimeType);

    [Theory]
    [InlineData("file:///a/b%20c", "a/b c")]
    [InlineData("data://memory", "\u0001\u0002")]
    [InlineData("data://stream/0", "")]
    [InlineData("data://stream/3", "\0\0\0")]
    public async Task Bytes_AreReadAsBytes(string uri, string expected)
    {
        ResourceContents contents = Assert.Single(await ReadAsync(uri));

        Assert.Null(contents.Text);
        Assert.Equal(uri, contents.Uri);
        Assert.Equal(expected, Encoding.UTF8.GetString(contents.Data.Span));
    }

    [Fact]
    public async Task Data_IsReadAsJson()
        => Assert.Equal("""{"title":"Ten notes","pages":10}""", Assert.Single(await ReadAsync("data://card")).Text);

    [Fact]
    public async Task Contents_KeepTheirOwnUriAndType()
    {
        IReadOnlyList<ResourceContents> contents = await ReadAsync("data://image");

        Assert.Equal(["data://image", "data://other", "data://image", "data://image", "data://image"], contents.Select(part => part.Uri));
        Assert.Equal(["image/png", "text/x-other", "text/uri-list", null, "text/x-same"], contents.Select(part => part.MimeType));
        Assert.Equal([null, "other", "https://keyway.example/more", "text", "same"], contents.Select(part => part.Text));
        Assert.Equal(1, contents[0].Data.Length);
    }

    [Fact]
    public async Task FaultAndNothing_HaveNoContents()
    {
        Assert.Empty(await ReadAsync("data://own"));
        Assert.Empty(await ReadAsync("data://none"));
        Assert.Empty(await ReadAsync("notes://shop/no"));
    }

    [Theory]
    [InlineData(1000, null)]
    [InlineData(1001, ToolErrorCodes.ResultTooLarge)]
    [InlineData(100_000, ToolErrorCodes.ResultTooLarge)]
    public async Task Stream_IsReadUpToTheLimitAndDisposed(int length, string? expected)
    {
        int disposed = WatchedStream.Disposed;
        var invoker = new ToolInvoker(NoteRegistry.Registry.Resources, null, new ToolInvokerOptions { MaxResultBytes = 1000 });
        ToolDescriptor resource = invoker.Registry.FindResource($"data://stream/{length}", out ToolArguments arguments)!;

        ToolResult result = await invoker.InvokeAsync(resource.Name, arguments);

        Assert.Equal(expected, result.Error?.Code);
        Assert.Equal(disposed + 1, WatchedStream.Disposed);
        Assert.Equal(expected is null ? "[1000 bytes]" : result.Error!.Message, result.ToString());
    }

    [Fact]
    public async Task Context_IsCheckedAsForTools()
    {
        var invoker = new ToolInvoker(NoteRegistry.Registry.Resources);
        Assert.Equal(ToolErrorCodes.MissingContext, (await invoker.InvokeAsync("on_shelf")).Error?.Code);
        invoker = new ToolInvoker(NoteRegistry.Registry.Resources, RuntimeContext.Create().WithShelf("top"));
        Assert.Equal("top", (await invoker.InvokeAsync("on_shelf")).ToString());
    }

    [Fact]
    public async Task Inclusion_PrefixesNamesAndNotUris()
    {
        PluginRegistry registry = ShadowingRegistry.Registry;

        Assert.Equal("n.note", registry.FindResource("notes://work/1", out ToolArguments arguments)?.Name);
        Assert.Equal("work 1", (await new ToolInvoker(registry.Resources).InvokeAsync("n.note", arguments)).ToString());
        Assert.Equal("deep", registry.FindResource("notes://a/b/deep", out _)?.Name);
        Assert.Equal("mine", registry.FindResource("data://card", out _)?.Name);
        Assert.Equal("n.inbox", registry.FindResource("notes://inbox/1", out _)?.Name);
        Assert.Null(registry.FindResource("file:///a", out _));
    }

    [Fact]
    public void IncludedUriThatIsTaken_IsReported()
        => Assert.Equal(
            ["n.card: is included, and 'mine' has its URI data://card already. Exclude one of them."],
            new ToolInvoker(ShadowingRegistry.Registry.Resources).Validate()
                .Where(problem => problem.MissingKeys.Count == 0)
                .Select(problem => problem.ToString()));

    [Fact]
    public void Manifest_ListsThemApart()
    {
        string manifest = NoteRegistry.Registry.ToManifestJson().ToString();

        Assert.Contains("\"tools\":[],\"resources\":[{\"name\":\"card\",\"kind\":\"resource\"", manifest, StringComparison.Ordinal);
        Assert.Contains("\"uri_template\":\"notes://{folder}/{id}\",\"mime_type\":\"text/markdown\"", manifest, StringComparison.Ordinal);
        Assert.DoesNotContain("\"prompts\"", manifest, StringComparison.Ordinal);
        Assert.Equal(manifest, NoteRegistry.Registry.Resources.ToManifestJson().ToString());
    }

    private static async Task<IReadOnlyList<ResourceContents>> ReadAsync(string uri)
    {
        ToolDescriptor resource = NoteRegistry.Registry.FindResource(uri, out ToolArguments arguments)!;
        ToolResult result = await new ToolInvoker(NoteRegistry.Registry.Resources).InvokeAsync(resource.Name, arguments);
        return ResourceContents.Of(result, resource, uri);
    }
}
