using Keyway.AotTests.Bindings;

namespace Keyway.AotTests.Calls;

/// <summary>A tool for each kind of result.</summary>
public static class ResultTools
{
    [Tool]
    public static string ReturnsText() => "text";

    [Tool]
    public static void ReturnsNothing()
    {
    }

    [Tool]
    public static async Task ReturnsTask() => await Task.Yield();

    [Tool]
    public static async ValueTask ReturnsValueTask() => await Task.Yield();

    [Tool]
    public static Point ReturnsStructured() => new(1, 2);

    [Tool]
    public static async Task<Place> ReturnsTaskOfStructured()
    {
        await Task.Yield();
        return new Place("Bonn");
    }

    [Tool]
    public static async ValueTask<Point[]> ReturnsValueTaskOfStructured()
    {
        await Task.Yield();
        return [new Point(1, 2)];
    }

    [Tool]
    public static ToolContent ReturnsContent() => ToolContent.Link(new Uri("https://example.org/a"), "a");

    [Tool]
    public static IEnumerable<ToolContent> ReturnsContents()
        =>
        [
            ToolContent.Text("a"),
            ToolContent.Image(new byte[] { 1 }, "image/png"),
            ToolContent.Audio(new byte[] { 2 }, "audio/wav"),
            ToolContent.Resource(new Uri("file:///a"), "b"),
        ];

    [Tool]
    public static ToolResult ReturnsResult() => ToolResult.AbortWith("stop");

    [Tool]
    public static async IAsyncEnumerable<Point> ReturnsStream(int count)
    {
        for (int i = 0; i < count; i++)
        {
            await Task.Yield();
            yield return new Point(i, i);
        }
    }
}
