namespace Keyway.Mcp.ConformanceTests.Server;

/// <summary>The prompts that the suite asks for.</summary>
public static class ConformancePrompts
{
    /// <summary>A prompt without arguments.</summary>
    [Prompt("test_simple_prompt")]
    public static string Simple() => "This is a simple prompt for testing.";

    /// <summary>A prompt with two arguments.</summary>
    /// <param name="arg1">First test argument.</param>
    /// <param name="arg2">Second test argument.</param>
    [Prompt("test_prompt_with_arguments")]
    public static string WithArguments(string arg1, string arg2) => $"Prompt with arguments: arg1='{arg1}', arg2='{arg2}'";

    /// <summary>A prompt that holds a resource.</summary>
    /// <param name="resourceUri">URI of the resource to embed.</param>
    [Prompt("test_prompt_with_embedded_resource")]
    public static IReadOnlyList<PromptMessage> WithResource(Uri resourceUri) =>
    [
        PromptMessage.User(ToolContent.Resource(resourceUri, "Embedded resource content for testing.", "text/plain")),
        PromptMessage.User("Please process the embedded resource above."),
    ];

    /// <summary>A prompt that holds an image.</summary>
    [Prompt("test_prompt_with_image")]
    public static IReadOnlyList<PromptMessage> WithImage() =>
    [
        PromptMessage.User(ToolContent.Image(Media.Png, "image/png")),
        PromptMessage.User("Please analyze the image above."),
    ];
}
