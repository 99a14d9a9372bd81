using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace Keyway.Agents;

/// <summary>
/// Something in the file system that is held, and can be asked what and where it is, without being opened for reading or writing
/// (<c>O_PATH</c>, open(2)): a pipe isn't connected, a device isn't woken. What is done by <see cref="Way"/> is done to it, whatever
/// its path leads to meanwhile (proc_pid_fd(5)).
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed partial class LinuxNode : IDisposable
{
    public const int NoSuchEntry = 2;
    public const int AccessDenied = 13;
    public const int NoDirectory = 20;
    public const int NameTooLong = 36;

    private const string Deleted = " (deleted)";

    // The same on every architecture that .NET runs on, which those of O_DIRECTORY and O_NOFOLLOW aren't.
    private const int PathOnly = 0x200000;
    private const int CloseOnExec = 0x80000;

    private const int Empty = 0x1000;
    private const int NoFollow = 0x100;
    private const uint BasicStatus = 0x7FF;

    private readonly SafeFileHandle _handle;

    private LinuxNode(SafeFileHandle handle) => _handle = handle;

    /// <summary>Gets a path that leads to it as long as it is held.</summary>
    public string Way => WayOf(_handle);

    /// <summary>Gets where it is; null where the system doesn't say, or it is a directory that was deleted.</summary>
    public string? RealPath
        => RealPathOf(_handle) is { } path && !(path.EndsWith(Deleted, StringComparison.Ordinal) && Status.Kind == DirectoryEntryKind.Directory)
            ? path
            : null;

    /// <summary>Gets what it is.</summary>
    public LinuxStatus Status
        => GetStatus(_handle, "", Empty, BasicStatus, out LinuxStatus status) == 0
            ? status
            : throw new IOException(Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError()));

    /// <summary>Holds what a path leads to, through links.</summary>
    /// <param name="path">The path.</param>
    /// <param name="error">Why there is nothing, as the system's number.</param>
    public static LinuxNode? Open(string path, out int error)
    {
        int descriptor = Open(path, PathOnly | CloseOnExec);
        error = descriptor < 0 ? Marshal.GetLastPInvokeError() : 0;
        return descriptor < 0 ? null : new LinuxNode(new SafeFileHandle(descriptor, ownsHandle: true));
    }

    /// <summary>Returns where an opened file is. Of one that was deleted, the system says where it was.</summary>
    public static string? RealPathOf(SafeFileHandle handle) => new FileInfo(WayOf(handle)).LinkTarget;

    /// <summary>Returns the path of an entry of this directory, whatever the directory's own path leads to.</summary>
    public string WayTo(string name) => $"{Way}/{name}";

    /// <summary>Looks at an entry of this directory, not through it where it is a link; null where there is none.</summary>
    public LinuxStatus? StatusOf(string name)
        => GetStatus(_handle, name, NoFollow, BasicStatus, out LinuxStatus status) == 0 ? status : null;

    public void Dispose() => _handle.Dispose();

    private static string WayOf(SafeFileHandle handle)
        => string.Create(CultureInfo.InvariantCulture, $"/proc/self/fd/{handle.DangerousGetHandle()}");

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int GetStatus(SafeFileHandle directory, string path, int flags, uint mask, out LinuxStatus status);
}
