namespace Keyway.Tests.Resources;

public sealed record NoteCard(string Title, int Pages);

public static class NoteKeys
{
    /// <summary>Where notes are.</summary>
    [ContextKey<string>]
    public const string Shelf = "test.shelf";
}

public static class NoteResources
{
    /// <summary>All notes.</summary>
    [Resource("notes://all{?page,size}", MimeType = "text/plain")]
    public static string List(int page = 1, int? size = null) => $"page {page} of {size}";

    /// <summary>One note.</summary>
    [Resource("notes://{folder}/{id}", Name = "note", Title = "A note", MimeType = "text/markdown")]
    public static string Note(string folder, int id) => $"{folder} {id}";

    [Resource("notes://inbox/1")]
    public static string First() => "the first";

    [Resource("notes://inbox/{id}")]
    public static string Inbox(string id) => $"inbox {id}";

    [Resource("file:///{+path}")]
    public static byte[] File(string path) => System.Text.Encoding.UTF8.GetBytes(path);

    [Resource("data://memory", MimeType = "application/x-data")]
    public static Task<ReadOnlyMemory<byte>> MemoryAsync() => Task.FromResult<ReadOnlyMemory<byte>>(new byte[] { 1, 2 });

    [Resource("data://stream/{length}")]
    public static ValueTask<WatchedStream> StreamAsync(int length) => new(new WatchedStream(length));

    [Resource("data://card")]
    public static NoteCard Card() => new("Ten notes", 10);

    [Resource("data://image")]
    public static ToolContent[] Image()
        =>
        [
            ToolContent.Image(new byte[] { 1 }, "image/png"),
            ToolContent.Resource(new Uri("data://other"), "other", "text/x-other"),
            ToolContent.Link(new Uri("https://keyway.example/more"), "more"),
            ToolContent.Text("text"),
            ToolContent.Resource(new Uri("", UriKind.Relative), "same", "text/x-same"),
        ];

    [Resource("data://own")]
    public static ToolResult Own() => ToolResult.Failure("No.");

    [Resource("data://none")]
    public static byte[]? None() => null;

    [Resource("data://shelf")]
    public static string OnShelf([FromContext(NoteKeys.Shelf)] string shelf) => shelf;
}

public static class ShadowingResources
{
    [Resource("data://card", Name = "mine")]
    public static string Card() => "shadowed";

    [Resource("notes://{folder}/{id}/deep", Name = "deep")]
    public static string Deep(string folder, string id) => $"deep {folder} {id}";
}

[PluginRegistry(Types = [typeof(NoteResources)])]
public static partial class NoteRegistry;

[PluginRegistry(Types = [typeof(ShadowingResources)], Include = [typeof(NoteRegistry)], Prefix = "n.", Exclude = ["first", "file"])]
public static partial class ShadowingRegistry;
