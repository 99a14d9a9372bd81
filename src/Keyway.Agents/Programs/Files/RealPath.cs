namespace Keyway.Agents;

/// <summary>Finds the one path of a file that has several: by links of the file system, by <c>..</c>, by case.</summary>
internal static class RealPath
{
    // What Linux allows on the way to a file (path_resolution(7)).
    private const int MaxLinks = 40;

    /// <summary>Gets how paths are told apart where files usually lie.</summary>
    public static StringComparer Comparer { get; } =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>Returns a path without links; the full path as it is where it leads nowhere.</summary>
    public static string Of(string path)
    {
        string full = Path.GetFullPath(path);
        try
        {
            string real = Follow(full);

            // The other end of a pipe is a link to no path.
            return File.Exists(real) || Directory.Exists(real) ? real : full;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return full;
        }
    }

    private static string Follow(string full)
    {
        Stack<string> parts = new();
        string real = Begin(full, parts);
        int links = 0;
        while (parts.TryPop(out string? part))
        {
            if (part == "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
                continue;
            }

            string next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
            }
            else if (++links > MaxLinks)
            {
                return full;
            }
            else
            {
                real = Path.IsPathRooted(target) ? Begin(target, parts) : Push(real, target, parts);
            }
        }

        return real;
    }

    private static string Begin(string path, Stack<string> parts)
    {
        string root = Path.GetPathRoot(path)!;
        return Push(root, path[root.Length..], parts);
    }

    private static string Push(string folder, string path, Stack<string> parts)
    {
        foreach (string part in Enumerable.Reverse(path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar)))
        {
            if (part is not ("" or "."))
            {
                parts.Push(part);
            }
        }

        return folder;
    }
}
