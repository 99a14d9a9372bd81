namespace Keyway.Mcp.ConformanceTests.Server;

/// <summary>Tools that return each kind of content.</summary>
public static class ContentTools
{
    /// <summary>Returns text.</summary>
    [Tool("test_simple_text")]
    public static string Text() => "This is a simple text response for testing.";

    /// <summary>Returns an image.</summary>
    [Tool("test_image_content")]
    public static ToolContent Image() => ToolContent.Image(Media.Png, "image/png");

    /// <summary>Returns audio.</summary>
    [Tool("test_audio_content")]
    public static ToolContent Audio() => ToolContent.Audio(Media.Wav, "audio/wav");

    /// <summary>Returns an embedded resource.</summary>
    [Tool("test_embedded_resource")]
    public static ToolContent Resource()
        => ToolContent.Resource(new Uri("test://embedded-resource"), "This is an embedded resource content.", "text/plain");

    /// <summary>Returns three kinds of content.</summary>
    [Tool("test_multiple_content_types")]
    public static IReadOnlyList<ToolContent> Mixed() =>
    [
        ToolContent.Text("Multiple content types test:"),
        ToolContent.Image(Media.Png, "image/png"),
        ToolContent.Resource(new Uri("test://mixed-content-resource"), """{"test":"data","value":123}""", "application/json"),
    ];

    /// <summary>Returns text, though the client may have lost its connection meanwhile.</summary>
    [Tool("test_reconnection")]
    public static string Reconnect() => "The call is done.";

    /// <summary>Fails.</summary>
    [Tool("test_error_handling")]
    public static string Fail() => throw new ToolException("This tool intentionally returns an error for testing");
}
