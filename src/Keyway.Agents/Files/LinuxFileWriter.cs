using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace Keyway.Agents;

/// <summary>
/// Writes files under the roots, on Linux. Each directory on the way is opened, or made, through the checked one above it, and so is
/// the file. One that is there is opened as it is, checked, and only then cut.
/// </summary>
[SupportedOSPlatform("linux")]
internal static class LinuxFileWriter
{
    // Somebody may make or delete the file between two looks at it, but who does so all the time is up to no good.
    private const int MostAttempts = 3;

    public static void Write(ConfinedPath at, byte[] bytes, FileWriteMode mode, bool create, bool existOk)
    {
        if (at.Parts.Count == 0)
        {
            throw ConfinementFaults.NoFile(at);
        }

        try
        {
            using LinuxNode directory = OpenDirectory(at, create);
            for (int attempt = 0; attempt < MostAttempts; attempt++)
            {
                if (TryWriteExisting(at, directory, bytes, mode, existOk))
                {
                    return;
                }

                if (!create)
                {
                    throw ConfinementFaults.NotFound(at);
                }

                if (TryWriteNew(at, directory, bytes))
                {
                    return;
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ConfinementFaults.Failed(at, "it may not be written to, the disk is full, or somebody else is using it.", exception);
        }

        throw ConfinementFaults.Failed(at, "it comes and goes. Try again.");
    }

    private static LinuxNode OpenDirectory(ConfinedPath at, bool create)
    {
        LinuxNode current = LinuxFiles.Open(at with { Parts = [] });
        try
        {
            foreach (string part in at.Parts.SkipLast(1))
            {
                LinuxNode next = OpenDirectory(at, current, part, create);
                current.Dispose();
                current = next;
            }

            return current;
        }
        catch
        {
            current.Dispose();
            throw;
        }
    }

    private static LinuxNode OpenDirectory(ConfinedPath at, LinuxNode above, string name, bool create)
    {
        string way = above.WayTo(name);
        LinuxNode? node = LinuxNode.Open(way, out int error);
        if (node is null && error == LinuxNode.NoSuchEntry && create && above.StatusOf(name) is null)
        {
            Directory.CreateDirectory(way);
            node = LinuxNode.Open(way, out error);
        }

        LinuxNode found = LinuxFiles.Check(at, node ?? throw WhyNot(at, above, name, error), way);
        if (found.Status.Kind != DirectoryEntryKind.Directory)
        {
            found.Dispose();
            throw ConfinementFaults.NoDirectory(at);
        }

        return found;
    }

    private static ToolException WhyNot(ConfinedPath at, LinuxNode above, string name, int error)
        => above.StatusOf(name)?.Kind == DirectoryEntryKind.Link ? ConfinementFaults.LeadsOut(at) : LinuxFiles.WhyNot(at, error);

    private static bool TryWriteExisting(ConfinedPath at, LinuxNode directory, byte[] bytes, FileWriteMode mode, bool existOk)
    {
        string name = at.Parts[^1];
        string way = directory.WayTo(name);
        LinuxNode? opened = LinuxNode.Open(way, out int error);
        if (opened is null)
        {
            return error == LinuxNode.NoSuchEntry && directory.StatusOf(name)?.Kind != DirectoryEntryKind.Link
                ? false
                : throw WhyNot(at, directory, name, error);
        }

        using LinuxNode node = LinuxFiles.Check(at, opened, way);
        LinuxStatus status = node.Status;
        ToolException? fault = status.Kind != DirectoryEntryKind.File ? ConfinementFaults.NoFile(at)
            : !existOk ? ConfinementFaults.Exists(at)
            : status.NameCount > 1 ? ConfinementFaults.SeveralNames(at)
            : null;
        if (fault is not null)
        {
            throw fault;
        }

        using SafeFileHandle file = File.OpenHandle(node.Way, FileMode.Open, FileAccess.Write, FileShare.None);
        long start = mode == FileWriteMode.Append ? RandomAccess.GetLength(file) : 0;
        if (start + bytes.Length > at.Files.MaxWriteBytes)
        {
            throw ConfinementFaults.WouldBeTooLong(at, start + bytes.Length);
        }

        RandomAccess.SetLength(file, start);
        RandomAccess.Write(file, bytes, start);
        return true;
    }

    private static bool TryWriteNew(ConfinedPath at, LinuxNode directory, byte[] bytes)
    {
        string way = directory.WayTo(at.Parts[^1]);
        SafeFileHandle? file = TryMake(directory, at.Parts[^1]);
        if (file is null)
        {
            return false;
        }

        try
        {
            using (file)
            {
                // Nobody may have moved the directory out of the roots meanwhile.
                at.Files.Opened?.Invoke(way);
                if (!LinuxFiles.IsInside(at, LinuxNode.RealPathOf(file)))
                {
                    throw ConfinementFaults.LeadsOut(at);
                }

                RandomAccess.Write(file, bytes, 0);
                return true;
            }
        }
        catch
        {
            File.Delete(way);
            throw;
        }
    }

    private static SafeFileHandle? TryMake(LinuxNode directory, string name)
    {
        try
        {
            return File.OpenHandle(directory.WayTo(name), FileMode.CreateNew, FileAccess.Write, FileShare.None);
        }
        catch (IOException) when (directory.StatusOf(name) is not null)
        {
            return null;
        }
    }
}
