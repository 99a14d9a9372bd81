using System.Text;

namespace Keyway.CompilerServices;

/// <summary>Holds results to the size that an invoker allows.</summary>
internal static class ResultSize
{
    /// <exception cref="ResultException">The result is too large.</exception>
    public static ToolResult Check(ToolResult result, int maxBytes)
    {
        // The text of structured content is that content once more.
        long size = result.StructuredContent.Span.Length;
        if (size == 0)
        {
            foreach (ToolContent content in result.Content)
            {
                size += SizeOf(content);
            }
        }

        return size <= maxBytes ? result : throw new ResultException(maxBytes);
    }

    private static long SizeOf(ToolContent content)
        => content switch
        {
            ToolTextContent text => Encoding.UTF8.GetByteCount(text.Value),
            ToolImageContent image => image.Data.Length,
            ToolAudioContent audio => audio.Data.Length,
            ToolResourceContent { TextValue: { } text } => Encoding.UTF8.GetByteCount(text),
            ToolResourceContent resource => resource.Data.Length,
            _ => 0,
        };
}
