namespace Keyway.Generators.Tests.Resources;

public class ResourceBaselineTests
{
    [Fact]
    public void Resources_HaveASourceWithTheirUris() => Baseline.Verify(Author.Runs(
        """
        namespace Acme;

        public sealed record Card(string Title);

        public sealed class Notes
        {
            /// <summary>One note.</summary>
            [Resource("notes://{folder}/{id}{?page,size}", Name = "note", Title = "A note", MimeType = "text/markdown")]
            public string One(string folder, [Range(1, 9)] int id, int page = 1, int? size = null) => folder;

            [Resource("notes://\"quoted\\%7B")] private static string Refused() => "";
            [Resource("notes://z")] public static string First() => "";
            [Resource("notes://a")] public static string Last() => "";
            [Resource("file:///{+path}")] public static byte[] File(string path) => [];
            [Resource("data://card")] public static Card Card() => new("");
        }

        [PluginRegistry] public static partial class Plugin;
        """));

    [Fact]
    public void EveryKindOfBytes_IsEmitted() => Baseline.Verify(Author.Runs(
        """
        using System.IO;

        namespace Acme;

        public static class Results
        {
            [Resource("a://1")] public static byte[]? Bytes() => null;
            [Resource("a://2")] public static Task<byte[]> LaterBytes() => Task.FromResult<byte[]>([]);
            [Resource("a://3")] public static ReadOnlyMemory<byte> Memory() => default;
            [Resource("a://4")] public static ValueTask<ReadOnlyMemory<byte>> LaterMemory() => default;
            [Resource("a://5")] public static Stream? Stream() => null;
            [Resource("a://6")] public static Task<FileStream?> LaterStream() => Task.FromResult<FileStream?>(null);
            [Resource("a://7")] public static async IAsyncEnumerable<int> Numbers() { await Task.Yield(); yield return 1; }
        }
        """));
}
