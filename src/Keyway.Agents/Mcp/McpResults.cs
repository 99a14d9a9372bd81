using ModelContextProtocol.Protocol;

namespace Keyway.Agents;

/// <summary>Translates the answers of servers.</summary>
internal static class McpResults
{
    public static ToolResult ToToolResult(CallToolResult answer)
    {
        ToolContent[] content = [.. answer.Content.Select(ToContent)];
        return answer.IsError == true ? ToolResult.Failure(TextOf(content))
            : answer.StructuredContent is { } data && content.All(piece => piece is ToolTextContent) ? ToolResult.Success(JsonTexts.From(data))
            : ToolResult.Success(content);
    }

    private static string TextOf(ToolContent[] content)
        => content.Length == 0 ? "The server says that the call failed, and not why." : string.Join('\n', content.Select(piece => piece.ToString()));

    private static ToolContent ToContent(ContentBlock block)
        => block switch
        {
            TextContentBlock text => ToolContent.Text(text.Text),
            ImageContentBlock image => ToolContent.Image(image.DecodedData, image.MimeType),
            AudioContentBlock audio => ToolContent.Audio(audio.DecodedData, audio.MimeType),
            ResourceLinkBlock link => ToolContent.Link(UriOf(link.Uri), link.Name, link.MimeType),
            EmbeddedResourceBlock { Resource: TextResourceContents text } => ToolContent.Resource(UriOf(text.Uri), text.Text, text.MimeType),
            EmbeddedResourceBlock { Resource: BlobResourceContents blob } => ToolContent.Resource(UriOf(blob.Uri), blob.DecodedData, blob.MimeType),
            _ => ToolContent.Text($"[{block.Type}]"),
        };

    private static Uri UriOf(string text) => new(text, UriKind.RelativeOrAbsolute);
}
