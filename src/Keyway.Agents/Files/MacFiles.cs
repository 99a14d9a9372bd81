using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Keyway.Agents;

/// <summary>Opens files and directories for reading on macOS, and says where they are (open, fcntl with F_GETPATH).</summary>
[SupportedOSPlatform("macos")]
internal static partial class MacFiles
{
    // A pipe without a writer isn't waited for, and a terminal isn't taken over.
    private const int ReadOnly = 0x1000000 | 0x20000 | 0x4;
    private const int GetPath = 50;
    private const int MostBytes = 1024;

    public static SafeFileHandle? Open(string path)
    {
        int descriptor = Open(path, ReadOnly);
        return descriptor < 0 ? null : new SafeFileHandle(descriptor, ownsHandle: true);
    }

    public static string? RealPathOf(SafeFileHandle handle)
    {
        byte[] path = new byte[MostBytes];
        int answer = RuntimeInformation.ProcessArchitecture == Architecture.Arm64
            ? Control(handle, GetPath, 0, 0, 0, 0, 0, 0, path)
            : Control(handle, GetPath, path);
        int length = Array.IndexOf(path, (byte)0);
        return answer == 0 && length > 0 ? Encoding.UTF8.GetString(path, 0, length) : null;
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(SafeFileHandle file, int command, [Out] byte[] path);

    // Arguments that a function has a variable number of stand on the stack there, behind all eight registers.
    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(
        SafeFileHandle file, int command, nint third, nint fourth, nint fifth, nint sixth, nint seventh, nint eighth, [Out] byte[] path);
}
