namespace Keyway.Agents;

/// <summary>The tool <c>list_dir</c>.</summary>
internal static class ListDirTool
{
    /// <summary>
    /// Lists a directory: the names in it, what each is, and how long the files are in bytes. Only what is under the allowed
    /// directories can be listed.
    /// </summary>
    /// <param name="files">What may be listed.</param>
    /// <param name="path">The directory; the first allowed directory, which is the working directory by default, unless something is given.</param>
    [Tool(Access = ToolAccess.Read)]
    public static DirectoryListing ListDir([FromContext(AgentContextKeys.Files)] ConfinedFiles? files, string path = ".")
        => (files ?? new ConfinedFiles()).List(path);
}
