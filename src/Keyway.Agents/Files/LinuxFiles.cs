using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace Keyway.Agents;

/// <summary>Opens and lists what is under the roots, on Linux.</summary>
[SupportedOSPlatform("linux")]
internal static class LinuxFiles
{
    // Whatever there is, and in no order: what to show is decided by whoever asks.
    private static readonly EnumerationOptions s_everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>Opens a file for reading.</summary>
    public static SafeFileHandle OpenForReading(ConfinedPath at)
    {
        using LinuxNode node = Open(at);
        if (node.Status.Kind != DirectoryEntryKind.File)
        {
            throw ConfinementFaults.NoFile(at);
        }

        try
        {
            return File.OpenHandle(node.Way, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ConfinementFaults.Failed(at, "it may not be read, or somebody is writing to it.", exception);
        }
    }

    /// <summary>Lists a directory.</summary>
    public static DirectoryListing List(ConfinedPath at)
    {
        using LinuxNode node = Open(at);
        if (node.Status.Kind != DirectoryEntryKind.Directory)
        {
            throw ConfinementFaults.NoDirectory(at);
        }

        try
        {
            return List(at, node);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ConfinementFaults.Failed(at, "it may not be listed.", exception);
        }
    }

    /// <summary>Holds what a path leads to, once it is known to be under a root.</summary>
    public static LinuxNode Open(ConfinedPath at)
        => Check(at, LinuxNode.Open(at.Full, out int error) ?? throw WhyNot(at, error), at.Full);

    /// <summary>Returns what was opened where it is under a root.</summary>
    /// <param name="at">What was asked for.</param>
    /// <param name="node">What was opened; let go of where it isn't under a root.</param>
    /// <param name="path">The path that it was opened by.</param>
    public static LinuxNode Check(ConfinedPath at, LinuxNode node, string path)
    {
        try
        {
            at.Files.Opened?.Invoke(path);
            return IsInside(at, node.RealPath) ? node : throw ConfinementFaults.LeadsOut(at);
        }
        catch
        {
            node.Dispose();
            throw;
        }
    }

    /// <summary>Says whether a place is under a root.</summary>
    public static bool IsInside(ConfinedPath at, string? realPath) => at.Files.Holds(realPath, Resolve);

    /// <summary>Says why something can't be opened.</summary>
    public static ToolException WhyNot(ConfinedPath at, int error)
        => !Directory.Exists(at.Root) ? ConfinementFaults.NoRoot(at)
            : at.HasLink() ? ConfinementFaults.LeadsOut(at)
            : error switch
            {
                LinuxNode.NoSuchEntry => ConfinementFaults.NotFound(at),
                LinuxNode.NoDirectory => ConfinementFaults.NoDirectory(at),
                LinuxNode.AccessDenied => ConfinementFaults.Failed(at, "access is denied."),
                LinuxNode.NameTooLong => ConfinementFaults.Failed(at, "the path is too long."),
                _ => ConfinementFaults.Failed(at, Marshal.GetPInvokeErrorMessage(error)),
            };

    private static DirectoryListing List(ConfinedPath at, LinuxNode node)
    {
        List<DirectoryEntry> entries = [];
        bool isTruncated = false;
        foreach (string path in Directory.EnumerateFileSystemEntries(node.Way, "*", s_everything))
        {
            string name = Path.GetFileName(path);
            if (node.StatusOf(name) is not { } status)
            {
                // It has gone meanwhile.
                continue;
            }

            if (isTruncated = entries.Count == at.Files.MaxEntries)
            {
                break;
            }

            entries.Add(new DirectoryEntry(name, status.Kind, status.Kind == DirectoryEntryKind.File ? status.Size : null));
        }

        entries.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        return new DirectoryListing(entries, isTruncated);
    }

    private static string? Resolve(string root)
    {
        using LinuxNode? node = LinuxNode.Open(root, out _);

        // What isn't UTF-8 in a name is read as a replacement character, and two directories could read alike.
        return node is { RealPath: { } path, Status.Kind: DirectoryEntryKind.Directory } && !path.Contains('\uFFFD') ? path : null;
    }
}
