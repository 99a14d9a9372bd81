namespace Keyway.Agents;

/// <summary>The tool <c>read_file</c>.</summary>
internal static class ReadFileTool
{
    /// <summary>Reads a text file (UTF-8). Only files under the allowed directories can be read.</summary>
    /// <param name="filePath">The file; a relative path starts from the first allowed directory, which is the working directory by default.</param>
    /// <param name="files">Which files may be read.</param>
    [Tool(Access = ToolAccess.Read)]
    public static string ReadFile(
        [Argument(Name = "file_path")] string filePath, [FromContext(AgentContextKeys.Files)] ConfinedFiles? files)
        => (files ?? new ConfinedFiles()).ReadText(filePath);
}
