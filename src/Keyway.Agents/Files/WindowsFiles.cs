using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace Keyway.Agents;

/// <summary>Opens files and directories for reading on Windows, and says where they are (CreateFileW, GetFinalPathNameByHandleW).</summary>
[SupportedOSPlatform("windows")]
internal static partial class WindowsFiles
{
    private const uint GenericRead = 0x80000000;
    private const uint ShareAll = 7;
    private const uint OpenExisting = 3;
    private const uint DirectoriesToo = 0x02000000;

    // The longest path that there can be.
    private const int MostChars = short.MaxValue;

    public static SafeFileHandle? Open(string path)
    {
        SafeFileHandle handle = Open(path, GenericRead, ShareAll, 0, OpenExisting, DirectoriesToo, 0);
        if (!handle.IsInvalid)
        {
            return handle;
        }

        handle.Dispose();
        return null;
    }

    public static string? RealPathOf(SafeFileHandle handle)
    {
        char[] path = new char[MostChars];
        uint length = GetPath(handle, path, MostChars, 0);
        return length is 0 or >= MostChars ? null : new string(path, 0, (int)length);
    }

    [LibraryImport("kernel32", EntryPoint = "CreateFileW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    private static partial SafeFileHandle Open(string path, uint access, uint share, nint security, uint disposition, uint flags, nint template);

    [LibraryImport("kernel32", EntryPoint = "GetFinalPathNameByHandleW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    private static partial uint GetPath(SafeFileHandle handle, [Out] char[] path, uint length, uint flags);
}
