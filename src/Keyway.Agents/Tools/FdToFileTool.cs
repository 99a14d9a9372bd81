namespace Keyway.Agents;

/// <summary>The tool <c>fd_to_file</c>.</summary>
internal static class FdToFileTool
{
    /// <summary>
    /// Writes the whole text that is kept under a file descriptor to a file, as UTF-8. Directories that are missing on the way are
    /// made. Only files under the allowed directories can be written.
    /// </summary>
    /// <param name="fd">The file descriptor, such as fd:1.</param>
    /// <param name="filePath">The file to write.</param>
    /// <param name="fileDescriptors">What is kept.</param>
    /// <param name="files">Which files may be written.</param>
    /// <param name="mode">Whether the text takes the place of what the file holds, or goes behind it.</param>
    /// <param name="create">Whether to make the file where it isn't there.</param>
    /// <param name="existOk">Whether the file may be there already.</param>
    [Tool(Access = ToolAccess.Write, Destructive = true)]
    public static string FdToFile(
        string fd,
        [Argument(Name = "file_path")] string filePath,
        [FromContext(AgentContextKeys.FileDescriptors)] FileDescriptorManager fileDescriptors,
        [FromContext(AgentContextKeys.Files)] ConfinedFiles? files,
        FileWriteMode mode = FileWriteMode.Write,
        bool create = true,
        [Argument(Name = "exist_ok")] bool existOk = true)
    {
        try
        {
            FileDescriptor descriptor = fileDescriptors.Get(fd);
            Write(descriptor, filePath, files ?? new ConfinedFiles(), mode, create, existOk);
            return FileDescriptorText.Written(descriptor, filePath, mode);
        }
        catch (FileDescriptorException fault)
        {
            throw FileDescriptorText.AsToolException(fault);
        }
    }

    private static void Write(FileDescriptor descriptor, string path, ConfinedFiles files, FileWriteMode mode, bool create, bool existOk)
    {
        if (!create && !existOk)
        {
            throw new FileDescriptorException(
                FileDescriptorFault.InvalidParameter,
                descriptor.Id,
                "With create and exist_ok both false no file can be written. Set one of them to true.");
        }

        try
        {
            files.WriteText(path, descriptor.Text, mode, create, existOk);
        }
        catch (ToolException fault)
        {
            throw new FileDescriptorException(FileDescriptorFault.WriteError, descriptor.Id, fault.Message, fault);
        }
    }
}
