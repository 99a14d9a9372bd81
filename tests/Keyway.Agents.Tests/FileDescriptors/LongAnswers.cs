namespace Keyway.Agents.Tests;

/// <summary>Tools that answer in texts of any length and kind.</summary>
internal static class LongAnswers
{
    [Tool(Access = ToolAccess.Read)]
    public static string Text(int length) => new('x', length);

    [Tool(Access = ToolAccess.Read)]
    public static string[] Data(int count) => [.. Enumerable.Repeat("x", count)];

    [Tool(Access = ToolAccess.Read)]
    public static ToolResult Pieces(int length)
        => ToolResult.Success(
            ToolContent.Text(new string('x', length)),
            ToolContent.Image(new byte[] { 1, 2 }, "image/png"),
            ToolContent.Resource(new Uri("file:///a"), new string('y', length)));

    [Tool(Access = ToolAccess.Read)]
    public static string Fail(int length) => throw new ToolException(new string('x', length));

    [Tool(Access = ToolAccess.Read)]
    public static ToolResult Stop(int length) => ToolResult.AbortWith(new string('x', length));

    [Tool(Access = ToolAccess.Read)]
    public static string OfDescriptors(int length, [FromContext(AgentContextKeys.FileDescriptors)] FileDescriptorManager descriptors)
        => new('x', length + (descriptors.Descriptors.Count * 0));
}
