namespace Keyway.Agents;

/// <summary>The tool <c>read_fd</c>.</summary>
internal static class ReadFdTool
{
    /// <summary>
    /// Reads on in a text that was too long to be shown whole and is kept under a file descriptor, such as fd:1: pages, lines or
    /// characters of it, or all of it. Pages, lines and characters are counted from 1.
    /// </summary>
    /// <param name="fd">The file descriptor, such as fd:1.</param>
    /// <param name="fileDescriptors">What is kept.</param>
    /// <param name="mode">What start and count count: pages, lines or characters.</param>
    /// <param name="start">The first page, line or character to read.</param>
    /// <param name="count">How many to read; fewer come where the text ends before.</param>
    /// <param name="readAll">Whether to read the whole text at once; start and count don't matter then.</param>
    /// <param name="extractToNewFd">
    /// Whether to keep what was read under a new file descriptor instead of showing it, for example to pass it on.
    /// </param>
    [Tool(Access = ToolAccess.Read)]
    public static string ReadFd(
        string fd,
        [FromContext(AgentContextKeys.FileDescriptors)] FileDescriptorManager fileDescriptors,
        FileDescriptorMode mode = FileDescriptorMode.Page,
        int start = 1,
        int count = 1,
        [Argument(Name = "read_all")] bool readAll = false,
        [Argument(Name = "extract_to_new_fd")] bool extractToNewFd = false)
    {
        try
        {
            FileDescriptorContent content = readAll ? fileDescriptors.ReadAll(fd) : fileDescriptors.Read(fd, mode, start, count);
            return extractToNewFd ? FileDescriptorText.Extracted(fileDescriptors.Add(content.Text), content) : content.ToString();
        }
        catch (FileDescriptorException fault)
        {
            throw FileDescriptorText.AsToolException(fault);
        }
    }
}
