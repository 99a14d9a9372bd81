namespace Keyway.Agents;

/// <summary>A path as it was asked for, and as it reads under a root. Where it really leads only what is opened can say.</summary>
/// <param name="Files">The roots and limits.</param>
/// <param name="Asked">The path as it was given.</param>
/// <param name="Root">The root that it is under.</param>
/// <param name="Parts">The names on the way from the root; none for the root itself.</param>
internal sealed record ConfinedPath(ConfinedFiles Files, string Asked, string Root, IReadOnlyList<string> Parts)
{
    // Only how paths read: what is really there is compared as it is spelled.
    private static readonly StringComparison s_spelling =
        OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>Gets the path as the system takes it.</summary>
    public string Full => Path.Join([Root, .. Parts]);

    /// <summary>Looks where a path reads to be.</summary>
    /// <exception cref="ToolException">It can't be a path, or it doesn't read to be under a root.</exception>
    public static ConfinedPath Of(string path, ConfinedFiles files)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path.Length == 0 || path.Contains('\0'))
        {
            throw ConfinementFaults.Invalid(path.Replace("\0", "\\0", StringComparison.Ordinal));
        }

        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, files.Roots[0]));
        foreach (string root in files.Roots)
        {
            if (Under(full, root, s_spelling) is { } rest)
            {
                return new ConfinedPath(files, path, root, rest.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries));
            }
        }

        throw ConfinementFaults.Outside(path, files);
    }

    /// <summary>Returns what stands behind a directory in a path, or null where the path isn't in it.</summary>
    public static string? Under(string path, string directory, StringComparison comparison)
    {
        if (string.Equals(path, directory, comparison))
        {
            return "";
        }

        string start = Path.EndsInDirectorySeparator(directory) ? directory : directory + Path.DirectorySeparatorChar;
        return path.StartsWith(start, comparison) ? path[start.Length..] : null;
    }

    /// <summary>Says whether something on the way from the root is a link. It only chooses between messages: nothing relies on it.</summary>
    public bool HasLink()
    {
        string path = Root;
        foreach (string part in Parts)
        {
            path = Path.Join(path, part);
            if (new FileInfo(path).LinkTarget is not null)
            {
                return true;
            }
        }

        return false;
    }
}
