namespace Keyway.Agents;

/// <summary>
/// Keeps what tools answer in long texts, and gives the model a descriptor and the first page instead. Tools that are about
/// descriptors themselves, which are those that require <see cref="AgentContextKeys.FileDescriptors"/>, answer as they like, and so do
/// tools that fail.
/// </summary>
internal static class FileDescriptorFilter
{
    /// <summary>Makes a filter for the invoker of a process.</summary>
    /// <param name="descriptors">Where long texts are kept, and how long they have to be.</param>
    /// <remarks>
    /// All text of an answer counts: that of its pieces and embedded resources, and structured content as its JSON. Where that is
    /// too long, all of it is kept under one descriptor, a line end between two pieces; images, audio and links stay beside it.
    /// </remarks>
    public static ToolFilter Create(FileDescriptorManager descriptors)
    {
        ArgumentNullException.ThrowIfNull(descriptors);
        return async (call, next) =>
        {
            ToolResult result = await next(call).ConfigureAwait(false);
            return result.IsError || IsAboutDescriptors(call.Tool) ? result : Shorten(result, call, descriptors);
        };
    }

    private static bool IsAboutDescriptors(ToolDescriptor? tool)
        => tool is not null && tool.RequiredContext.Any(required => required.Key == AgentContextKeys.FileDescriptors);

    private static ToolResult Shorten(ToolResult result, ToolCall call, FileDescriptorManager descriptors)
    {
        string[] texts = [.. result.Content.Select(TextOf).OfType<string>()];
        if (texts.Sum(text => (long)text.Length) + Math.Max(texts.Length - 1, 0) <= descriptors.Settings.MaxDirectOutputChars)
        {
            return result;
        }

        try
        {
            string kept = FileDescriptorText.Result(descriptors.Add(string.Join('\n', texts)), "The output");
            return result.Abort
                ? ToolResult.AbortWith(kept)
                : ToolResult.Success(result.Content.Where(piece => TextOf(piece) is null).Prepend(ToolContent.Text(kept)));
        }
        catch (FileDescriptorException fault)
        {
            string message = $"'{call.Name}' was called, but what it answered is too long. {fault.Message}";
            return result.Abort ? ToolResult.AbortWith(message) : ToolResult.Failure(message, ToolErrorCodes.ResultTooLarge);
        }
    }

    private static string? TextOf(ToolContent piece) => piece switch
    {
        ToolTextContent text => text.Value,
        ToolResourceContent resource => resource.TextValue,
        _ => null,
    };
}
