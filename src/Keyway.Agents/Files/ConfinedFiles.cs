using System.Runtime.CompilerServices;

namespace Keyway.Agents;

/// <summary>
/// Which files tools reach: those under some directories, the roots. A path is opened first; what was opened then says where it
/// really is, and nothing is read of or written to what isn't under a root. No <c>..</c>, no absolute path, no link, and no link
/// that is put in place meanwhile leads out.
/// </summary>
/// <remarks>
/// <para>
/// On Linux, what is looked at is opened without a right to read or write (<c>O_PATH</c>), so that not even the opening of a pipe or
/// a device outside does anything; new files and directories are made through the opened and checked directory that holds them.
/// On Windows and macOS files are only read: nothing is listed and nothing is written there, since that is not shown by tests, and
/// reading there isn't either.
/// </para>
/// <para>
/// A root may itself be a link; where it leads is settled when it is first used. Relative paths start from the first root. Hard
/// links can't be told from files: what has a name under a root is under it, but files of several names aren't written to.
/// </para>
/// </remarks>
public sealed class ConfinedFiles
{
    private readonly string[] _roots;
    private readonly string?[] _realRoots;
    private readonly int _maxReadBytes = 1024 * 1024;
    private readonly int _maxWriteBytes = 16 * 1024 * 1024;
    private readonly int _maxEntries = 1000;

    /// <summary>Names the roots.</summary>
    /// <param name="roots">Directories; the working directory, as it is now, where there are none.</param>
    /// <exception cref="ArgumentException">A root is null or empty.</exception>
    public ConfinedFiles(params string[] roots)
    {
        ArgumentNullException.ThrowIfNull(roots);
        _roots = roots.Length == 0 ? [Environment.CurrentDirectory] : [.. roots.Select(Full).Distinct(StringComparer.Ordinal)];
        _realRoots = new string?[_roots.Length];
    }

    /// <summary>Gets the roots as full paths.</summary>
    public IReadOnlyList<string> Roots => _roots;

    /// <summary>Gets the longest file that is read, in bytes. Default: 1 MiB.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is zero or negative.</exception>
    public int MaxReadBytes
    {
        get => _maxReadBytes;
        init => _maxReadBytes = Positive(value);
    }

    /// <summary>Gets how long a file may get that is written to, in bytes. Default: 16 MiB.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is zero or negative.</exception>
    public int MaxWriteBytes
    {
        get => _maxWriteBytes;
        init => _maxWriteBytes = Positive(value);
    }

    /// <summary>Gets the most entries of a directory that are listed. Default: 1,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is zero or negative.</exception>
    public int MaxEntries
    {
        get => _maxEntries;
        init => _maxEntries = Positive(value);
    }

    /// <summary>Gets what runs between the opening of a path and the check of what was opened, for tests.</summary>
    internal Action<string>? Opened { get; init; }

    /// <summary>Reads a file of UTF-8 text.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ToolException">
    /// It isn't under a root, isn't there, is no file, is longer than <see cref="MaxReadBytes"/>, or holds no text
    /// (<see cref="FileErrorCodes"/>).
    /// </exception>
    public string ReadText(string path)
    {
        ConfinedPath at = ConfinedPath.Of(path, this);
        return ConfinedText.Read(at, OperatingSystem.IsLinux() ? LinuxFiles.OpenForReading(at) : PortableFiles.OpenForReading(at));
    }

    /// <summary>Lists a directory.</summary>
    /// <param name="path">The directory.</param>
    /// <exception cref="ToolException">It isn't under a root, isn't there, or is no directory (<see cref="FileErrorCodes"/>).</exception>
    public DirectoryListing List(string path)
    {
        ConfinedPath at = ConfinedPath.Of(path, this);
        return OperatingSystem.IsLinux() ? LinuxFiles.List(at) : throw ConfinementFaults.NotSupported(at, "listed");
    }

    /// <summary>Writes text to a file as UTF-8. Directories that are missing on the way are made.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">The text.</param>
    /// <param name="mode">What becomes of what the file holds already.</param>
    /// <param name="create">Whether it is made where it isn't there.</param>
    /// <param name="existOk">Whether it may be there already.</param>
    /// <exception cref="ArgumentException">The file may neither be there nor be made.</exception>
    /// <exception cref="ToolException">
    /// It isn't under a root, is no file or one of several names, is there or isn't against the arguments, or would get longer than
    /// <see cref="MaxWriteBytes"/> (<see cref="FileErrorCodes"/>).
    /// </exception>
    public void WriteText(string path, string text, FileWriteMode mode = FileWriteMode.Write, bool create = true, bool existOk = true)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!create && !existOk)
        {
            throw new ArgumentException("The file may neither be there nor be made: create or existOk must be true.", nameof(create));
        }

        ConfinedPath at = ConfinedPath.Of(path, this);
        byte[] bytes = ConfinedText.Encode(at, text);
        if (!OperatingSystem.IsLinux())
        {
            throw ConfinementFaults.NotSupported(at, "written");
        }

        LinuxFileWriter.Write(at, bytes, mode, create, existOk);
    }

    /// <summary>Says whether what was opened is under a root.</summary>
    /// <param name="realPath">Where it is, as the system says.</param>
    /// <param name="resolve">Says where a root is; null where it isn't there.</param>
    internal bool Holds(string? realPath, Func<string, string?> resolve)
    {
        for (int i = 0; i < _roots.Length && realPath is not null; i++)
        {
            // Kept: whoever can put a link in a root's place later gains nothing by it.
            if ((_realRoots[i] ??= resolve(_roots[i])) is { } root
                && ConfinedPath.Under(realPath, root, StringComparison.Ordinal) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static string Full(string root)
    {
        ArgumentException.ThrowIfNullOrEmpty(root, nameof(root));
        return Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
    }

    private static int Positive(int value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, name);
        return value;
    }
}
